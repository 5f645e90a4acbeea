/** npm run bench: what the README says about speed and memory, measured on this machine. */
import { readFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { converse } from '../../dialogs/index.ts';
import { triage } from '../../src/triage/triage.ts';
import { openBrowser } from '../browser.ts';
import { content } from '../talk.ts';
import { people, scriptOf } from '../talks/people.ts';
import type { Step } from '../talks/people.ts';
import { freePort, startProcess } from '../talks/process.ts';
import { languageRows } from './language.ts';
import { perSecond } from './rows.ts';
import type { Row } from './rows.ts';

const rows: [string, string, string][] = [];
const row: Row = (what, measured, bar) => void rows.push([what, measured, bar]);

await serverRows();
pureRows();
const widths = [0, 1, 2].map((column) => Math.max(...rows.map((each) => each[column]!.length)));
for (const each of rows) process.stdout.write(`${each.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}\n`);

async function serverRows(): Promise<void> {
  const settings = { PORT: String(await freePort()), DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), 'bench-')), 'visits.db')}` };
  const begun = performance.now();
  const server = await startProcess(settings);
  await fetch(`${server.address}/v3/directline/tokens/generate`, { method: 'POST' }).then(async (response) => {
    const { token } = (await response.json()) as { token: string };
    await fetch(`${server.address}/v3/directline/conversations`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  });
  row('start to the first answer', `${Math.round(performance.now() - begun)} ms`, '< 1500 ms');
  row('resident memory, idle', `${residentMegabytes(server.pid)} MB`, '< 220 MB');
  const openings = await openingTimes(server.address);
  row('opening the chat to its first message', `${quantile(openings, 0.5)} ms median, ${quantile(openings, 1)} ms at most (${openings.length} openings)`, '< 300 ms');
  const taps = await tapTimes(server.address);
  row('a tap to its answer on the page', `${quantile(taps, 0.5)} ms median, ${quantile(taps, 1)} ms at most (${taps.length} taps)`, '< 150 ms');
  row('resident memory after these talks', `${residentMegabytes(server.pid)} MB`, '');
  await server.kill();
}

/** Milliseconds from the click on the launcher to the painted welcome, each in a browser that has loaded nothing of it before. */
async function openingTimes(address: string): Promise<number[]> {
  const browser = await openBrowser();
  const times: number[] = [];
  for (let count = 0; count < 10; count += 1) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('.launcher').waitFor();
    times.push(await page.evaluate(openingTime));
    await context.close();
  }
  await browser.close();
  return times;
}

/** Runs in the page. */
function openingTime(): Promise<number> {
  const root = document.querySelector('back-pain-guide')!.shadowRoot!;
  const begun = performance.now();
  root.querySelector<HTMLElement>('.launcher')!.click();
  return new Promise((resolve) => {
    const look = () => (root.querySelector('[data-reply="welcome"]') ? requestAnimationFrame(() => resolve(performance.now() - begun)) : requestAnimationFrame(look));
    look();
  });
}

async function tapTimes(address: string): Promise<number[]> {
  const browser = await openBrowser();
  const times: number[] = [];
  for (const person of [...people, ...people]) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(address);
    await page.getByRole('button', { name: 'Back pain guide' }).click();
    await page.locator('[data-reply="welcome"]').waitFor();
    for (const step of scriptOf(person, content).steps) times.push(await tapTime(page, step));
    await page.close();
  }
  await browser.close();
  return times;
}

/** Milliseconds from the last click to the painted frame that shows the last reply, by the page's own clock. */
function tapTime(page: Page, { question, tapped, many, replies }: Step): Promise<number> {
  const done = many && !tapped.every((choice) => choice.quiet) ? [content.chat.answers.done] : [];
  const labels = [...tapped.map((choice) => choice.label), ...done];
  return page.evaluate(
    async ({ question, labels, last }) => {
      const root = document.querySelector('back-pain-guide')?.shadowRoot;
      if (!root) throw new Error('the chat is not on the page');
      const asked = [...root.querySelectorAll(`[data-reply="${question}"]`)].at(-1)!;
      const before = root.querySelectorAll('[data-reply]').length;
      const press = (label: string) => [...asked.querySelectorAll('button')].find((button) => (button.querySelector('.label') ?? button).textContent === label)!.click();
      labels.slice(0, -1).forEach(press);
      const begun = performance.now();
      press(labels.at(-1)!);
      const isShown = () => [...root.querySelectorAll('[data-reply]')].slice(before).some((entry) => entry.getAttribute('data-reply') === last);
      while (!isShown()) await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
      return performance.now() - begun;
    },
    { question, labels, last: replies.at(-1)!.id },
  );
}

function pureRows(): void {
  const steps = people.flatMap((person) => scriptOf(person, content).steps);
  let visit = converse({ kind: 'start' }, undefined, content).visit;
  const tapped = perSecond(() => {
    for (const step of steps) visit = converse({ kind: 'choice', question: step.question, choices: step.tapped.map((choice) => choice.id) }, visit, content).visit;
    visit = converse({ kind: 'start' }, undefined, content).visit;
  }) * steps.length;
  row('converse() of a tap, one core', `${Math.round(tapped)} a second`, '>= 30000 a second');
  for (const person of people) {
    const findings = new Map(Object.entries(person.findings));
    row(`triage() with causes and stretches, ${person.name}`, `${Math.round(perSecond(() => triage(findings, content).stretches))} a second`, '>= 100000 a second');
  }
  languageRows(row);
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
}
