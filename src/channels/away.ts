/** When the store does not answer: what whoever waits is told. */
import { Refusal } from './refusal.ts';

const code = 'ServiceUnavailable';
/** Seconds. */
const headers = { 'retry-after': '5' };

/** @throws Refusal 503 where the work fails */
export function orAway<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw new Refusal(503, code, 'The store is away. Try again in a moment.', { why: 'away', headers, cause });
  });
}

/** Of a message that may have to be sent again. */
export function notKept(cause: unknown): Refusal {
  return new Refusal(503, code, 'The message was not kept. Send it again in a moment.', { why: 'trouble', headers, cause });
}

/** Once it is known who asks, a store that is away keeps nobody from being heard: the refusal, to be thrown when the message was read. */
export function whereAway(failure: unknown): Refusal {
  if (failure instanceof Refusal && failure.status === 503) return failure;
  throw failure;
}
