import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { content } from '../talk.ts';
import { people, scriptOf } from './people.ts';
import type { Step } from './people.ts';
import { freePort, startProcess } from './process.ts';
import type { Process } from './process.ts';

const talks = 200;
const atOnce = 25;
const patience = 60_000;

/** One conversation over Direct Line that sends every message twice and tries again until the server is there. */
class Patient {
  readonly steps: readonly Step[];
  readonly #address: string;
  #token = '';
  #id = '';
  #step = 0;

  constructor(address: string, steps: readonly Step[]) {
    this.#address = address;
    this.steps = steps;
  }

  get isDone(): boolean {
    return this.#step === this.steps.length;
  }

  async open(): Promise<void> {
    const { token } = await this.#call('POST', '/tokens/generate');
    this.#token = token as string;
    const { conversationId } = await this.#call('POST', '/conversations');
    this.#id = conversationId as string;
  }

  async next(): Promise<void> {
    const step = this.steps[this.#step]!;
    const message = {
      type: 'message',
      from: { id: 'me' },
      text: step.tapped.map((choice) => choice.label).join(', '),
      value: { question: step.question, choices: step.tapped.map((choice) => choice.id) },
      channelData: { clientActivityID: `step-${this.#step}` },
    };
    const post = () => this.#call('POST', `/conversations/${this.#id}/activities`, message);
    const [one, two] = this.#step % 2 ? await Promise.all([post(), post()]) : [await post(), await post()];
    expect(one!['id']).toBe(two!['id']);
    this.#step += 1;
  }

  /** Reply ids in the order they stand in the transcript, and the person's messages as «their id». */
  async transcript(): Promise<string[]> {
    const { activities } = await this.#call('GET', `/conversations/${this.#id}/activities?watermark=0`);
    return (activities as { channelData: { reply?: { id: string }; clientActivityID?: string } }[]).map(
      ({ channelData }) => channelData.reply?.id ?? `«${channelData.clientActivityID}»`,
    );
  }

  async #call(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    for (const end = Date.now() + patience; ; await pause(50)) {
      const answer = await this.#try(method, path, body);
      if (answer) return answer;
      if (Date.now() > end) throw new Error(`${method} ${path}: the server did not come back`);
    }
  }

  async #try(method: string, path: string, body?: object): Promise<Record<string, unknown> | undefined> {
    const headers = { 'content-type': 'application/json', ...(this.#token && { authorization: `Bearer ${this.#token}` }) };
    const response = await fetch(`${this.#address}/v3/directline${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) }).catch(() => undefined);
    if (!response) return undefined;
    const answer = await response.json().catch(() => undefined);
    if (answer && response.ok) return answer as Record<string, unknown>;
    if (answer) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return undefined;
  }
}

test('200 talks, every message sent twice, the server killed twice in between: each transcript is as if nothing had happened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'back-pain-guide-'));
  const port = await freePort();
  const settings = { PORT: String(port), DATABASE_URL: `file:${join(folder, 'visits.db')}` };
  let server: Process = await startProcess(settings);
  const scripts = people.map((person) => scriptOf(person, content));
  const patients = Array.from({ length: talks }, (_, index) => new Patient(server.address, scripts[index % scripts.length]!.steps));

  const total = patients.reduce((sum, { steps }) => sum + steps.length, 0);
  let taken = 0;
  const killAt = [Math.floor(total / 3), Math.floor((2 * total) / 3)];
  const kills: Promise<void>[] = [];
  const waiting = [...patients];
  const worker = async (): Promise<void> => {
    for (let patient = waiting.shift(); patient; patient = waiting.shift()) {
      await patient.open().catch(async () => patient!.open());
      while (!patient.isDone) {
        await patient.next();
        taken += 1;
        if (killAt.includes(taken)) kills.push(server.kill().then(async () => void (server = await startProcess(settings))));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await Promise.all(kills);
  expect(kills).toHaveLength(2);

  for (const [index, patient] of patients.entries()) {
    const { welcome, steps } = scripts[index % scripts.length]!;
    const expected = [...welcome.map((reply) => reply.id), ...steps.flatMap((step, at) => [`«step-${at}»`, ...step.replies.map((reply) => reply.id)])];
    expect(await patient.transcript()).toEqual(expected);
  }
  await server.kill();
}, 120_000);
