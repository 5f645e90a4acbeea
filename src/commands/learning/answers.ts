/** What labelled answers teach: which words, and pairs of words, speak for each choice of a question, for none of them, and for not being sure. */
import type { Learned } from '../../content/learned-shape.ts';
import type { Library } from '../../content/shape.ts';
import { labelOf, noneOfThem, notSure } from '../../understanding/likely-answer.ts';
import { fingerprint } from './learned.ts';
import type { Regression } from './regression.ts';
import { fitted, tableOf, weightsIn } from './table.ts';

/** An answer to a question of the interview. */
export interface Answered {
  readonly lang: string;
  readonly text: string;
  readonly question: string;
  /** Choices that it tells, `none`, `unsure`, or `other` for what answers something else. */
  readonly choices: readonly string[];
  /** Choices that may be so. */
  readonly perhaps?: readonly string[];
}

const how = { favour: 3, closeness: 300 } as const;

/** @param wanting messages that want something, which are no answers */
export function answersLearnedFrom(examples: readonly Answered[], wanting: readonly Pick<Answered, 'text'>[], library: Library): Learned {
  const named = library.questions.flatMap(({ id: question, choices }) => choices.map(({ id, label }): Answered => ({ lang: library.language, text: label, question, choices: [id] })));
  const none = wanting.map(({ text }): Answered => ({ lang: library.language, text, question: '', choices: [] }));
  const all = [...examples, ...named, ...none];
  const table = tableOf(all.map(({ text }) => text), library);
  /** @param of which answers count: of its own question, what tells the choice and what does not */
  const taught = (choice: string, of: (answer: Answered) => boolean): Regression => fitted(table, { counts: all.map((answer) => of(answer) && !answer.perhaps?.includes(choice)), isSo: all.map(({ choices }) => choices.includes(choice)) }, how);
  const ofQuestions = library.questions.flatMap(({ id: question, choices }) => [...choices.map(({ id }) => id), noneOfThem, notSure].map((choice) => [labelOf(question, choice), taught(choice, (answer) => answer.question === question)] as const));
  const ofAny = [noneOfThem, notSure].map((choice) => [choice, taught(choice, ({ question }) => !question || library.questions.some(({ id }) => id === question))] as const);
  const learned = [...ofQuestions, ...ofAny];
  return { language: library.language, from: fingerprint([...examples, ...wanting]), labels: learned.map(([label]) => label), ...weightsIn(table, learned.map(([, regression]) => regression)) };
}
