/** Text in, what was heard out: findings told, denied or to be asked, and the wish behind it. */
import type { Fact, Heard } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import type { Chat } from '../content/wording.ts';
import { assertionsIn } from './assertion.ts';
import type { Asserted } from './assertion.ts';
import { bareIn, leadIn, wishIn } from './wish.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { factsInNumbers } from './numbers.ts';
import { find } from './phrases.ts';
import { mended } from './spelling.ts';
import { sentences, wordsOf } from './words.ts';

export type Bare = keyof Chat['bare'];

/** What was heard, and what only the conversation needs. */
export interface Understood extends Heard {
  /** The whole message was no more than this answer. */
  readonly bare?: Bare;
  /** Something in it is about a back, or a finding was named, even if only in passing. */
  readonly aboutTheBack: boolean;
  /** The message speaks for someone else. */
  readonly onBehalf: boolean;
  /** It is in a language that is not spoken here. */
  readonly foreign: boolean;
  /** Neither a clear yes nor a clear no: "sometimes", "kind of", "no but". */
  readonly hedged: boolean;
  /** The answer it begins with: "yes I have a plan". */
  readonly lead?: Bare;
}

const foreignWords = 2;

/** Reads the text whole, whatever its length. */
export function understand(text: string, library: Library): Understood {
  const lexicon = lexiconOf(library);
  const said = sentences(lexicon.unified(text), lexicon.stem).map((sentence) => sentence.map((clause) => mended(clause, lexicon)));
  const clauses = said.flat();
  const little = clauses.flatMap((clause) => find(lexicon.little, clause).map((found) => found.meaning));
  const onBehalf = little.includes('on_behalf') ? 'yes' : little.includes('others') && !little.includes('first_person') ? 'perhaps' : 'no';
  const bySentence = said.map((sentence) => assertionsIn(sentence, lexicon, onBehalf));
  const told = bySentence.flat();
  const numbers = factsInNumbers(text, library.grammar, { read: lexicon.numbers, pain: (part) => isAboutThePain(part, lexicon), comesAndGoes: little.includes('comes_and_goes'), isRecent: little.includes('recent') });
  const facts = withoutRepeats([...settle(told, library), ...numbers]);
  const wish = wishIn(clauses, lexicon);
  const bare = bareIn(clauses, lexicon);
  const lead = leadIn(clauses, lexicon);
  return {
    facts: withSofteners(facts, { changed: little.includes('changes'), beside: toldBesideEmergency(bySentence, library), library }),
    aboutTheBack: told.length > 0 || little.includes('about_the_back'),
    onBehalf: onBehalf !== 'no',
    foreign: little.filter((meaning) => meaning === 'other_language').length >= foreignWords,
    hedged: little.includes('doubts') || little.includes('hedges') || little.includes('negation_ends'),
    ...(lead && { lead }),
    ...(wish && { wish }),
    ...(bare && { bare }),
  };
}

const fewWords = 4;

/** A part that names no pain and is more than a bare span of time is about something else: "I've been a nurse for ten years". */
function isAboutThePain(part: string, lexicon: Lexicon): boolean {
  const words = wordsOf(part, lexicon.stem);
  const said = find(lexicon.little, words).map(({ meaning }) => meaning);
  return !said.includes('not_the_pain') && (words.length <= fewWords || said.includes('about_the_pain'));
}

/** What is told in one sentence with an emergency. */
function toldBesideEmergency(bySentence: readonly (readonly Asserted[])[], { findings }: Library): ReadonlySet<string> {
  const together = bySentence.filter((sentence) => sentence.some(([finding, assertion]) => assertion === 'yes' && findings.get(finding)?.emergency));
  return new Set(together.flatMap((sentence) => sentence.map(([finding]) => finding)));
}

interface Beside {
  readonly changed: boolean;
  readonly beside: ReadonlySet<string>;
  readonly library: Library;
}

/** Beside a change ("but since Monday") nothing softens; told in another sentence than the emergency, a softener is asked, not taken: it may be about something else. */
function withSofteners(facts: readonly Fact[], { changed, beside, library }: Beside): Fact[] {
  const softens = ({ finding, value }: Fact): boolean => value === 'yes' && library.findings.get(finding)?.softens === true;
  const isEmergency = facts.some(({ finding, value }) => value === 'yes' && library.findings.get(finding)?.emergency);
  if (changed) return facts.filter((fact) => !softens(fact));
  return facts.map((fact) => (isEmergency && softens(fact) && !beside.has(fact.finding) ? { ...fact, value: 'doubt' } : fact));
}

/** One fact a finding. A yes anywhere stands; a doubt is asked where it could be an emergency, and taken where it could not. */
function settle(told: readonly Asserted[], { findings }: Library): Fact[] {
  const best = new Map<string, Exclude<Asserted[1], 'not-now'>>();
  const weight = { hint: 0, no: 1, doubt: 2, yes: 3 } as const;
  for (const [finding, assertion] of told) {
    if (assertion === 'not-now') continue;
    const before = best.get(finding);
    if (!before || weight[assertion] > weight[before]) best.set(finding, assertion);
  }
  return [...best].flatMap(([finding, assertion]): Fact[] => {
    const isEmergency = findings.get(finding)?.emergency === true;
    if (assertion === 'hint') return isEmergency ? [{ finding, value: 'doubt' }] : [];
    return [{ finding, value: assertion === 'doubt' && !isEmergency ? 'yes' : assertion }];
  });
}

/** A finding told in words and again by a number is told once; a yes stands. */
function withoutRepeats(facts: readonly Fact[]): Fact[] {
  const once = new Map<string, Fact>();
  for (const fact of facts) if (once.get(fact.finding)?.value !== 'yes') once.set(fact.finding, fact);
  return [...once.values()];
}

