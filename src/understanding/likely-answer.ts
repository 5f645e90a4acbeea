/** Which choices of a question an answer most likely tells, by what was learned from labelled answers: for one in which they were not heard. */
import type { Library, Question } from '../content/shape.ts';
import { lexiconOf } from './lexicon.ts';
import type { Odds } from './likelihood.ts';
import { read } from './reading.ts';

export const noneOfThem = 'none';
export const notSure = 'unsure';

/** What was learned of a choice stands under this label. */
export function labelOf(question: string, choice: string): string {
  return `${question}/${choice}`;
}

/** In log odds: below it a choice is not told. */
const least = 0;
/** So much its words have to add: of a question with few choices, one is likely before anything is said. */
const leastAdded = 1;
/** What denies everything is to be clearer. */
const leastOfNone = 1;
/** And below it, as it is said under this very question, it is only likely meant so: "the weather" under what makes it worse. */
const surelyNone = 2;
/** Of its words such a share has to be known. */
const leastKnown = 0.7;
/** Longer messages tell more than an answer. */
const mostWords = 25;

export interface LikelyAnswer {
  /** Choices of the question, or only `none`, or only `unsure`. */
  readonly choices: readonly string[];
  /** It denies them all, and perhaps not all of them is meant. */
  readonly unclear?: true;
  /** Of the likeliest, in log odds. */
  readonly odds: number;
}

/** @returns undefined where nothing is likely, or the language has learned no answers */
export function likelyAnswer(text: string, { id: question, choices }: Question, library: Library): LikelyAnswer | undefined {
  const lexicon = lexiconOf(library);
  const weigher = lexicon.learnedAnswers();
  const { told } = read(text, lexicon);
  if (!weigher || told.words.length > mostWords || weigher.knownOf(told) < leastKnown * told.words.length) return undefined;
  const odds = weigher.weigh(told);
  const at = (of: Odds, label: string): number => of[weigher.places.get(label) ?? -1] ?? -Infinity;
  const oddsOf = (label: string): number => at(odds, label);
  const biasOf = (label: string): number => at(weigher.bias, label);
  // How people say it is the same everywhere, and what they deny is not.
  const ofAll = (choice: string): number => (oddsOf(labelOf(question, choice)) + oddsOf(choice)) / 2;
  const likely = choices.map(({ id: choice }) => ({ choice, oddsOfIt: oddsOf(labelOf(question, choice)) })).filter(({ choice, oddsOfIt }) => oddsOfIt > least && oddsOfIt > biasOf(labelOf(question, choice)) + leastAdded);
  const best = Math.max(-Infinity, ...likely.map(({ oddsOfIt }) => oddsOfIt));
  const [none, unsure] = [ofAll(noneOfThem), ofAll(notSure)];
  if (none > Math.max(best, unsure, leastOfNone)) return { choices: [noneOfThem], odds: none, ...(oddsOf(labelOf(question, noneOfThem)) < surelyNone && { unclear: true }) };
  if (unsure > Math.max(best, least)) return { choices: [notSure], odds: unsure };
  return likely.length && best > none ? { choices: likely.map(({ choice }) => choice), odds: best } : undefined;
}
