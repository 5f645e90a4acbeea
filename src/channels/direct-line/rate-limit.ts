/** Token buckets: so many a minute for each key, a whole minute's worth at once at most. */
import { Refusal } from '../refusal.ts';

export interface RateLimit {
  /** @throws Refusal 429 that says when to come back */
  count(key: string): void;
  /** Counts too, and gives the refusal where it is too much; what counts for more than a minute's worth counts for that. */
  excess(key: string, weight?: number): Refusal | undefined;
}

interface Bucket {
  readonly left: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const mostKeys = 10_000;

/** @param perMinute 0 for no limit */
export function rateLimit(perMinute: number, now: () => number): RateLimit {
  const buckets = new Map<string, Bucket>();
  const refill = perMinute / 60_000;

  function excess(key: string, weight = 1): Refusal | undefined {
    const at = now();
    const wanted = Math.min(weight, perMinute);
    const bucket = buckets.get(key) ?? { left: perMinute, at };
    const left = Math.min(perMinute, bucket.left + Math.max(0, at - bucket.at) * refill);
    buckets.delete(key);
    buckets.set(key, { left: left < wanted ? left : left - wanted, at });
    forgetOldest(buckets);
    return left < wanted ? tooMany(Math.ceil((wanted - left) / refill / 1000)) : undefined;
  }

  function count(key: string): void {
    const refusal = perMinute === 0 ? undefined : excess(key);
    if (refusal) throw refusal;
  }

  return { count, excess: perMinute === 0 ? () => undefined : excess };
}

/** The key that was quiet longest goes first; its bucket was fullest. */
function forgetOldest(buckets: Map<string, Bucket>): void {
  if (buckets.size <= mostKeys) return;
  const oldest = buckets.keys().next().value;
  if (oldest !== undefined) buckets.delete(oldest);
}

function tooMany(seconds: number): Refusal {
  return new Refusal(429, 'TooManyRequests', `That was too many at once. Wait ${seconds} seconds, then send it again.`, { why: 'too_many', headers: { 'retry-after': String(seconds) } });
}
