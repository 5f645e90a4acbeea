/** The parts of the proof, each by itself, so that two can run at once. */
import { join } from 'node:path';
import { libraryIn } from '../../../dialogs/talk.ts';
import type { Library } from '../../content/shape.ts';
import { comingBackLate } from './coming-back.ts';
import { disagreement } from './agreement.ts';
import { readCharter } from './charter.ts';
import { coverageOf } from './coverage.ts';
import { random } from './random.ts';
import { proveCharter, proveRules, proveStories } from './rules.ts';
import { openSolver } from './solver.ts';
import { storm } from './storm.ts';
import type { BrokenTalk } from './storm.ts';
import { storyOf } from './story.ts';
import { translate } from './translate.ts';
import { refuted, unreached } from './unreached.ts';
import { readVignettes } from './vignettes.ts';
import { walk } from './walk.ts';

export interface Budget {
  readonly talks: number;
  readonly visits: number;
  readonly patients: number;
  readonly seed: number;
}

export interface Part {
  readonly name: string;
  /** What was looked at, in figures. */
  readonly line: string;
  readonly details: readonly string[];
  readonly violations: readonly string[];
  /** Content that this part could have reached and did not. */
  readonly missing?: readonly string[];
}

type Run = (library: Library, budget: Budget) => Promise<Part>;

const root = join(import.meta.dirname, '../../..');

/** By name, the longest first. */
export function partsOf(library: Library): ReadonlyMap<string, Run> {
  const walks = [...library.languages.keys()].map((language): [string, Run] => [`conversation ${language}`, (_, budget) => conversation(libraryIn(language, library), budget)]);
  const storms = [...library.languages.keys()].map((language): [string, Run] => [`storm ${language}`, (_, budget) => talks(libraryIn(language, library), budget)]);
  return new Map<string, Run>([...walks, ...storms, ['agreement', agreement], ['rules', rules]]);
}

async function rules(library: Library): Promise<Part> {
  const { witness, queries } = await openSolver();
  const proofs = [
    await proveCharter(library, readCharter(join(root, 'test/charter.yaml')), witness),
    await proveRules(library, witness),
    await proveStories(library, readVignettes(join(root, 'test/vignettes')), witness),
  ];
  const claims = proofs.reduce((total, proof) => total + proof.claims, 0);
  return { name: 'rules', line: `${library.redFlags.size} red flags, ${claims} claims over every combination of answers, ${queries()} queries`, details: [], violations: proofs.flatMap((proof) => proof.violations).map((each) => storyOf(each, library)) };
}

async function agreement(library: Library, { patients, seed }: Budget): Promise<Part> {
  const wrong = disagreement(library, translate(library), { patients, chance: random(seed) });
  return { name: 'agreement', line: `the proved formulas held against the triage that runs, on ${patients} random patients`, details: [], violations: wrong ? [storyOf({ what: `formulas and triage differ: ${wrong.what}`, answers: wrong.answers }, library)] : [] };
}

async function conversation(library: Library, { visits, seed }: Budget): Promise<Part> {
  const coverage = coverageOf(library);
  const { states, transitions, isWhole, broken } = walk({ talk: comingBackLate, library, visitsEach: visits, chance: random(seed), coverage });
  const names = new Set(states.keys());
  const { declared, byReason, rest } = unreached(names, [library.language], library);
  const thin = [...states.values()].filter((count) => count < visits).length;
  return {
    name: `conversation in ${library.spoken.name}`,
    line: `${states.size} control states, all visited, ${states.size - thin} of them left from ${visits} different visits and ${thin} from every one that was found, ${transitions} transitions`,
    details: [
      `${declared} states can be thought of. Never reached:`,
      ...[...byReason].sort(([, one], [, other]) => other - one).map(([reason, count]) => `  ${count}: ${reason}`),
      `  ${rest.length}: no rule forbids it, and nothing that was said led there`,
    ],
    violations: [...talkOf(broken), ...(isWhole || broken ? [] : ['the walk did not end']), ...refuted(names, [library.language], library)],
    missing: coverage.missing(),
  };
}

/** All talks in the content's own language, a quarter as many in every other: the rules are the same, the words are not. */
async function talks(library: Library, { talks: all, seed }: Budget): Promise<Part> {
  const [own] = library.languages.keys();
  const count = library.language === own ? all : Math.ceil(all / 4);
  const coverage = coverageOf(library);
  const { talks: played, turns, broken } = storm({ talk: comingBackLate, library, talks: count, chance: random(seed), coverage });
  return { name: `storm in ${library.spoken.name}`, line: `${played} talks, ${turns} turns, seed ${seed}`, details: [], violations: talkOf(broken), missing: coverage.missing() };
}

function talkOf(broken: BrokenTalk | undefined): string[] {
  return broken ? [[broken.wrong, ...broken.said.map((said) => `  ${JSON.stringify(said)}`)].join('\n')] : [];
}
