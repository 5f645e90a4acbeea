/** Turns a second, the guide beside the echo bots of Microsoft's two SDKs: in the same run, by turns. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installIn } from '../judges/installed.ts';
import { freePort, startProcess, startScript } from '../talks/process.ts';
import type { Process } from '../talks/process.ts';
import { flatOut } from './load.ts';
import { median } from './rows.ts';
import type { Row } from './rows.ts';
import { calmTalker, echoTalker, guideTalker, severalTalkers } from './talkers.ts';
import type { Talker } from './talkers.ts';

/** So many wait at the same time that neither kind of server runs out of work while a disk or a client is slow. */
const atOnce = 256;
const rounds = 7;
/** Milliseconds. */
const roundLasts = 2_000;
/** As long as it takes until the code of each is compiled. */
const warmUp = 20_000;

interface Runner {
  readonly process: Process;
  readonly talkers: readonly Talker[];
  /** Turns a second, round by round. */
  readonly rates: number[];
}

export async function throughputRows(row: Row): Promise<void> {
  installIn(import.meta.dirname);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const guide = await runner(await startProcess({ PORT: String(await freePort()), DATABASE_URL: `file:${join(folder, 'visits.db')}` }), guideTalker);
  const calm = await runner(guide.process, calmTalker);
  const botFramework = await runner(await startScript(join(import.meta.dirname, 'echo-bot.mjs')), echoTalker);
  const agents = await runner(await startScript(join(import.meta.dirname, 'agents-bot.mjs')), echoTalker);
  for (let round = 0; round < rounds; round += 1) for (const each of [guide, calm, botFramework, agents]) each.rates.push(await flatOut(each.talkers, roundLasts));
  row('durable turns over the website channel', { figure: median(guide.rates), unit: 'a second', note: `nine taps to one text, ${atOnce} people at once` });
  row('  against a Bot Framework echo bot', { figure: ratio(guide, botFramework), unit: 'times', atLeast: 1.3, note: `${Math.round(median(botFramework.rates))} a second` });
  row('  against a Microsoft 365 Agents SDK echo bot', { figure: ratio(guide, agents), unit: 'times', note: `${Math.round(median(agents.rates))} a second` });
  row('the same where nobody has anything to tell', { figure: median(calm.rates), unit: 'a second' });
  row('  against a Bot Framework echo bot', { figure: ratio(calm, botFramework), unit: 'times' });
  calm.talkers.forEach((talker) => talker.close());
  for (const { process, talkers } of [guide, botFramework, agents]) {
    talkers.forEach((talker) => talker.close());
    await process.kill();
  }
  rmSync(folder, { recursive: true });
}

async function runner(process: Process, open: (address: string) => Promise<Talker>): Promise<Runner> {
  const talkers = await severalTalkers(atOnce, () => open(process.address));
  await flatOut(talkers, warmUp);
  return { process, talkers, rates: [] };
}

/** Of each round by itself, so that what else the machine did in it is in both. */
function ratio(one: Runner, other: Runner): number {
  return median(one.rates.map((rate, round) => rate / other.rates[round]!));
}
