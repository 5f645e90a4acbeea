/** npm run assess: cases in, one JSON object a line; what the guide makes of each, one a line in the same order. With --score, labelled cases in, a report out. */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { assess, assessCase } from './assessment.ts';
import type { AssessCase } from './assessment.ts';
import { loadLibrary } from '../content/load.ts';
import { optionsOf } from './options.ts';
import { report, score } from './score.ts';
import type { Assessed, Labelled } from './score.ts';
import { scoreTalk, talkReport } from './score-talk.ts';
import type { Answering, Wanting } from './score-talk.ts';

class CaseError extends Error {}

const isOfATalk = /"(?:wishes|question)"\s*:/u;

const values = optionsOf({ score: { type: 'boolean', default: false } }, 'npm run -s assess -- [--score] < cases.jsonl');
const library = loadLibrary(join(import.meta.dirname, '../../content'));
const lines: string[] = [];
for await (const line of createInterface({ input: process.stdin })) if (line.trim()) lines.push(line);
process.stdout.write(values.score ? `${scored()}\n` : lines.map((line) => `${JSON.stringify(answered(line))}\n`).join(''));

function answered(line: string): object {
  const id = idOf(line);
  try {
    return assess(knownOnly(assessCase.parse(JSON.parse(line))), library);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError || error instanceof CaseError)) throw error;
    process.exitCode = 1;
    return { id, error: error instanceof z.ZodError ? z.prettifyError(error) : error instanceof CaseError ? error.message : 'this line is not JSON' };
  }
}

/** A finding nobody knows is an error, or a misspelt case would look like a safe one. */
function knownOnly(one: AssessCase): AssessCase {
  const unknown = Object.keys(one.findings ?? {}).filter((finding) => !library.findings.has(finding));
  if (unknown.length) throw new CaseError(`there is no finding ${unknown.join(', ')}`);
  return one;
}

function idOf(line: string): unknown {
  return /"id"\s*:\s*"([^"]*)"/u.exec(line)?.[1] ?? null;
}

/** Of messages that are labelled with what they tell, with what they want, or with how they answer a question. */
function scored(): string {
  const pairs = lines.filter((line) => !isOfATalk.test(line)).map((line) => [line, answered(line)] as const).flatMap(([line, answer]) => ('error' in answer ? [] : [[JSON.parse(line) as Labelled, answer as Assessed] as const]));
  const ofTalks = lines.filter((line) => isOfATalk.test(line)).map((line) => JSON.parse(line) as Wanting | Answering);
  return [...(pairs.length ? [report(score(pairs, library))] : []), ...(ofTalks.length ? [talkReport(scoreTalk(ofTalks, library))] : [])].join('\n\n');
}
