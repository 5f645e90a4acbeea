/** 200 talks of Microsoft's own client through a network that drops connections, doubles messages and delays them. */
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../src/conversation.ts';
import { content } from '../talk.ts';
import { badNetwork } from '../talks/bad-network.ts';
import type { BadNetwork } from '../talks/bad-network.ts';
import { people, scriptOf } from '../talks/people.ts';
import type { ScriptedPerson, Step } from '../talks/people.ts';
import { freePort, startProcess } from '../talks/process.ts';
import type { Process } from '../talks/process.ts';

const require = createRequire(import.meta.url);
const talks = 200;
const atOnce = 100;
/** Milliseconds the client waits for an answer, and before it tries again. */
const timeout = 2000;
/** A message that got lost is sent again at most so often. */
const mostTries = 50;

let guide: Process;
let network: BadNetwork;
beforeAll(async () => {
  Object.assign(globalThis, { XMLHttpRequest: require('xhr2') });
  guide = await startProcess({ PORT: String(await freePort()), DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), 'back-pain-guide-')), 'visits.db')}` });
  network = await badNetwork(guide.address, 20_261_126);
});
afterAll(async () => {
  await network.close();
  await guide.kill();
});

test('every transcript is whole and in order, on the screen and in the store', async () => {
  const patients = Array.from({ length: talks }, (_, index) => people[index % people.length]!);
  const talking = Array.from({ length: atOnce }, async () => {
    for (let person = patients.pop(); person; person = patients.pop()) await talk(person);
  });
  await Promise.all(talking);
  for (const times of Object.values(network.mishaps)) expect(times).toBeGreaterThan(talks / 4);
}, 300_000);

interface Begun {
  readonly token: string;
  readonly conversationId: string;
  readonly streamUrl: string;
}

async function talk(person: ScriptedPerson): Promise<void> {
  const { welcome, steps } = scriptOf(person, content);
  const begun = await begin();
  const { DirectLine } = require('botframework-directlinejs');
  const line: Line = new DirectLine({ ...begun, domain: `${network.address}/v3/directline`, timeout });
  const shown = screenOf(line);
  const expected = idsOf(welcome);
  await shown.until(expected.length);
  for (const [index, step] of steps.entries()) {
    await send(line, step, `step-${index}`);
    expected.push(...idsOf(step.replies));
    await shown.until(expected.length);
  }
  line.end();
  expect(shown.replies).toEqual(expected);
  expect(await stored(begun)).toEqual([...idsOf(welcome), ...steps.flatMap((step, index) => [`«step-${index}»`, ...idsOf(step.replies)])]);
}

async function begin(): Promise<Begun> {
  const { token } = (await insistently('/tokens/generate', '')) as Begun;
  return (await insistently('/conversations', token)) as Begun;
}

/** Asks until there is an answer. */
async function insistently(path: string, token: string): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await fetch(`${network.address}/v3/directline${path}`, { method: 'POST', headers: token ? { authorization: `Bearer ${token}` } : {} });
      return await answer.json();
    } catch (error) {
      if (attempt === mostTries) throw error;
    }
  }
}

async function send(line: Line, { question, tapped }: Step, clientActivityID: string): Promise<void> {
  const value = { question, choices: tapped.map((choice) => choice.id) };
  const activity = { type: 'message', from: { id: 'me' }, text: tapped.map((choice) => choice.label).join(', '), value, channelData: { clientActivityID } };
  for (let attempt = 0; attempt < mostTries; attempt += 1) if ((await posted(line, activity)) !== 'retry') return;
  throw new Error(`${clientActivityID} did not get through`);
}

interface Wired {
  readonly channelData?: { readonly reply?: Reply; readonly clientActivityID?: string };
}

interface Subject<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): void;
}

interface Line {
  readonly activity$: Subject<Wired>;
  postActivity(activity: object): Subject<string>;
  end(): void;
}

function posted(line: Line, activity: object): Promise<string> {
  return new Promise((resolve, reject) => line.postActivity(activity).subscribe(resolve, reject));
}

/** What the client shows of the guide. */
function screenOf(line: Line): { readonly replies: readonly string[]; until(count: number): Promise<void> } {
  const replies: string[] = [];
  let more: () => void = () => undefined;
  line.activity$.subscribe(({ channelData }) => {
    if (channelData?.reply) replies.push(channelData.reply.id);
    more();
  }, () => undefined);
  return {
    replies,
    async until(count) {
      while (replies.length < count) await new Promise<void>((resolve) => (more = resolve));
    },
  };
}

async function stored({ conversationId, token }: Begun): Promise<readonly string[]> {
  const answer = await fetch(`${guide.address}/v3/directline/conversations/${conversationId}/activities`, { headers: { authorization: `Bearer ${token}` } });
  const { activities } = (await answer.json()) as { activities: readonly Wired[] };
  return activities.map(({ channelData }) => channelData?.reply?.id ?? `«${channelData?.clientActivityID}»`);
}

function idsOf(replies: readonly Reply[]): string[] {
  return replies.map((reply) => reply.id);
}
