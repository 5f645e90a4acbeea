/** What was most likely meant, by what labelled messages taught, where the rules heard no answer and no wish. Nothing is deleted or begun anew because of it, an emergency is asked about, and what is taken for an answer is said back. */
import type { Fact, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { likelyAnswer, noneOfThem, notSure } from '../src/understanding/likely-answer.ts';
import type { LikelyAnswer } from '../src/understanding/likely-answer.ts';
import { likelyWish } from '../src/understanding/likely-wish.ts';
import type { LikelyWish } from '../src/understanding/likely-wish.ts';
import { toLanguage } from '../src/understanding/wishes-by-name.ts';
import { factsOf, withRest } from './answered.ts';
import { scaredWish } from './kindness.ts';
import type { Hearing } from './hearing.ts';
import { findingAsked } from './screen.ts';
import type { OnScreen } from './screen.ts';
import { asksEmergency } from './short-answers.ts';

/** What somebody typed, and what was heard of it. */
export interface HalfHeard {
  readonly text: string;
  readonly words: number;
  readonly facts: readonly Fact[];
  /** What it names and does not tell: it is somebody else's, or only asked. */
  readonly untold: ReadonlySet<string>;
  /** It speaks of a back. */
  readonly aboutTheBack: boolean;
  /** It speaks of a feeling, which gets its kind word anyhow. */
  readonly feels: boolean;
  readonly screen: OnScreen;
  readonly visit: Visit;
  readonly library: Library;
}

type Meant = Pick<Hearing, 'facts'> & Partial<Hearing>;

/** Who tells something in more words than these has told it, and does not answer besides. */
const mostWordsBeside = 14;

export function likelyMeant(half: HalfHeard): Meant | undefined {
  const { text, facts, screen: { question }, library } = half;
  const isAnswer = question?.kind === 'many' && (!facts.length || half.words <= mostWordsBeside);
  const answer = isAnswer ? likelyAnswer(text, question, library) : undefined;
  const wish = facts.length ? undefined : wishIn(half);
  if (wish && wish.odds > (answer?.odds ?? -Infinity)) return { facts, wish: insteadOf[wish.wish] ?? wish.wish };
  return answer && asAnswered(answer, half);
}

/** In log odds; who has said nothing yet may be about anything, and who is asked about one sign most likely answers. */
const leastOfWish = { surely: 1, inATalk: -1.3 } as const;

/** These turn the talk elsewhere, so they have to be surely meant. */
const turning = new Set(['bye', 'back', 'someone-else', 'for-me']);

/** First words about a back begin the talk. */
function wishIn({ text, aboutTheBack, feels, screen: { asked }, visit: { log, patient }, library }: HalfHeard): LikelyWish | undefined {
  const hasBegun = log.length > 0 || patient !== undefined;
  if (!hasBegun && aboutTheBack) return undefined;
  const isInATalk = hasBegun && findingAsked(asked) === undefined;
  const likely = likelyWish(text, isInATalk ? leastOfWish.inATalk : leastOfWish.surely, library);
  // Whom it is about was settled by what was told: "not me, but my mom had it" is an answer.
  if (likely?.wish === 'someone-else' && log.length) return undefined;
  if (!likely || (likely.odds < leastOfWish.surely && (turning.has(likely.wish) || likely.wish.startsWith(toLanguage)))) return undefined;
  return likely.wish === scaredWish && feels ? undefined : likely;
}

/** How it is done is said instead. */
const insteadOf: Readonly<Record<string, string>> = { erase: 'privacy', 'start-over': 'help' };

function asAnswered({ choices, unclear }: LikelyAnswer, half: HalfHeard): Meant | undefined {
  const { facts, untold, screen, visit, library } = half;
  const [first] = choices;
  if (first === noneOfThem) return asNone(half, unclear === true);
  const answered = factsOf({ question: screen.asked!, choices }, visit, library);
  if (!answered) return undefined;
  if (first === notSure) return facts.length ? undefined : answered;
  const heard = new Set(facts.map(({ finding }) => finding));
  const isUntold = (finding: string): boolean => [...untold].some((each) => each === finding || library.findings.get(each)!.implies.includes(finding));
  const told = answered.facts.filter(({ finding, value }) => value !== 'no' && !heard.has(finding) && !isUntold(finding)).map((fact) => onlyAsked(fact, library));
  if (told.length) return { ...withRest([...facts, ...told], visit, library), likely: true };
  return answered.facts.some(({ finding, value }) => value === 'yes' && isUntold(finding)) ? { facts, trouble: 'clear-no' } : undefined;
}

/** A list with a sign of an emergency on it is denied by a plain no only, another by a likely no that is clear, and none where something on it was told. */
function asNone({ facts, screen, visit, library }: HalfHeard, isUnclear: boolean): Meant | undefined {
  const own = new Set(screen.question!.choices.flatMap(({ tells }) => tells));
  if (facts.some(({ finding, value }) => value !== 'no' && (own.has(finding) || library.findings.get(finding)?.emergency))) return undefined;
  if (isUnclear || asksEmergency(screen, library)) return facts.length ? undefined : { facts, trouble: 'clear-no' };
  const none = factsOf({ question: screen.asked!, choices: [noneOfThem] }, visit, library);
  return none && { ...none, facts: [...none.facts, ...facts.filter(({ finding }) => !own.has(finding))], likely: true };
}

/** A sign of an emergency is asked about, not told. */
export function onlyAsked({ finding, value }: Fact, { findings }: Library): Fact {
  return { finding, value: value === 'yes' && findings.get(finding)?.emergency ? 'doubt' : value };
}
