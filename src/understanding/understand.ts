/** Text in, what was heard out: findings told, denied or to be asked, and the wish behind it. */
import type { Fact, Heard } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import { assertionsIn } from './assertion.ts';
import type { Assertion } from './assertion.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { factsInNumbers } from './numbers.ts';
import { find } from './phrases.ts';
import { mended } from './spelling.ts';
import { sentences } from './words.ts';
import type { Clause } from './words.ts';

export type Bare = keyof Library['chat']['bare'];

/** What was heard, and two things only the conversation needs. */
export interface Understood extends Heard {
  /** The whole message was no more than this answer. */
  readonly bare?: Bare;
  /** Something in it is about a back, or a finding was named, even if only in passing. */
  readonly aboutTheBack: boolean;
  /** The message speaks for someone else. */
  readonly onBehalf: boolean;
}

/** Reads the text whole, whatever its length. */
export function understand(text: string, library: Library): Understood {
  const lexicon = lexiconOf(library);
  const said = sentences(lexicon.unified(text)).map((sentence) => sentence.map((clause) => mended(clause, lexicon)));
  const clauses = said.flat();
  const little = (meaning: string): boolean => clauses.some((clause) => find(lexicon.little, clause).some((found) => found.meaning === meaning));
  const onBehalf = little('on_behalf');
  const told = said.flatMap((sentence) => assertionsIn(sentence, lexicon, onBehalf));
  const numbers = factsInNumbers(text, library.grammar, { pain: !little('not_the_pain'), comesAndGoes: little('comes_and_goes') });
  const wish = wishIn(clauses, lexicon);
  const bare = bareIn(clauses, lexicon);
  return {
    facts: [...settle(told, library), ...numbers],
    aboutTheBack: told.length > 0 || little('about_the_back'),
    onBehalf,
    ...(wish && { wish }),
    ...(bare && { bare }),
  };
}

/** One fact a finding. A yes anywhere stands; a doubt is asked where it could be an emergency, and taken where it could not. */
function settle(told: readonly [{ readonly finding: string }, Assertion][], library: Library): Fact[] {
  const best = new Map<string, Fact['value']>();
  const weight = { no: 1, doubt: 2, yes: 3 } as const;
  for (const [{ finding }, assertion] of told) {
    if (assertion === 'not-now') continue;
    const value = assertion === 'doubt' && !library.findings.get(finding)?.emergency ? 'yes' : assertion;
    const before = best.get(finding) as keyof typeof weight | undefined;
    if (!before || weight[value] > weight[before]) best.set(finding, value);
  }
  return [...best].map(([finding, value]) => ({ finding, value }));
}

/** The longest wish said. One word alone is a wish only when it is the whole message: "stop", but not "it won't stop". */
function wishIn(clauses: readonly Clause[], { wishes, little }: Lexicon): string | undefined {
  const filled = (clause: Clause): number => new Set(find(little, clause).filter((found) => found.meaning === 'fillers').map((found) => found.from)).size;
  const others = clauses.reduce((count, clause) => count + clause.length - filled(clause), 0);
  const found = clauses.flatMap((clause) => find(wishes, clause)).filter(({ from, to }) => to - from > 1 || others <= 1);
  return found.reduce<(typeof found)[number] | undefined>((best, each) => (!best || each.to - each.from > best.to - best.from ? each : best), undefined)?.meaning;
}

/** A bare answer fills its whole message: "no", "not really", "nope none of them". */
function bareIn(clauses: readonly Clause[], { bare }: Lexicon): Bare | undefined {
  const words = clauses.reduce((count, clause) => count + clause.length, 0);
  const found = clauses.flatMap((clause) => find(bare, clause));
  const longest = found.reduce<(typeof found)[number] | undefined>((best, each) => (!best || each.to - each.from > best.to - best.from ? each : best), undefined);
  if (!longest) return undefined;
  const covered = new Set(clauses.flatMap((clause, index) => find(bare, clause).flatMap((each) => Array.from({ length: each.to - each.from }, (_, at) => `${index}/${each.from + at}`))));
  return covered.size === words ? longest.meaning : undefined;
}
