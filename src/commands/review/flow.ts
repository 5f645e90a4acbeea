/** The interview's flow as it is drawn: which questions stand in the line, and which hang off to the side and why. */
import type { Urgency } from '../../conversation.ts';
import type { Condition, Library, Question } from '../../content/shape.ts';
import { openerOf } from './questions.ts';
import { mostOf } from './reach.ts';
import { inShort, inWords } from './words.ts';

/** A question as a box: its place in the interview, when it is asked, and how high its answers can reach. */
export interface Station {
  readonly number: number;
  readonly title: string;
  readonly ask: string;
  /** Absent where it is asked of everyone. */
  readonly condition: string | undefined;
  readonly most: Urgency | undefined;
}

/** A question asked of everyone, with those that follow from what is told there; the first block may have none. */
export interface Block {
  readonly trunk: Station | undefined;
  readonly sides: readonly Station[];
}

export interface Flow {
  readonly blocks: readonly Block[];
  /** Asked last, in no fixed order. */
  readonly pool: readonly Station[];
  /** Titles of the questions that are asked again when a stretch made things worse. */
  readonly again: readonly string[];
}

const mostNamed = 4;

export function flowOf(library: Library): Flow {
  const { questions } = library;
  const stations = new Map(questions.map((question, at) => [question, stationOf(question, at + 1, library)]));
  const blocks: { trunk: Station | undefined; sides: Station[] }[] = [];
  for (const question of questions.filter(({ most_telling_first }) => !most_telling_first)) {
    const station = stations.get(question)!;
    if (station.condition === undefined) blocks.push({ trunk: station, sides: [] });
    else if (blocks.length) blocks.at(-1)!.sides.push(station);
    else blocks.push({ trunk: undefined, sides: [station] });
  }
  return {
    blocks,
    pool: questions.filter(({ most_telling_first }) => most_telling_first).map((question) => stations.get(question)!),
    again: questions.filter(({ again_after_worse }) => again_after_worse).map(({ title }) => title),
  };
}

function stationOf(question: Question, number: number, library: Library): Station {
  const { title, ask, when } = question;
  const opener = openerOf(question, library);
  const condition = opener ? `“${opener.label}” was chosen` : when === undefined ? undefined : briefly(when);
  return { number, title, ask, condition, most: mostOf(question, library) };
}

/** A long list of "any of" by its first ones; the whole of it stands with the question. */
function briefly(when: Condition): string {
  if (typeof when === 'string' || !('any' in when) || !when.any.every((part) => typeof part === 'string')) return inWords(when, inShort);
  const all = when.any.map(inShort);
  const [last, ...before] = all.length > mostNamed ? [`${all.length - mostNamed + 1} more`, ...all.slice(0, mostNamed - 1)] : [all.at(-1)!, ...all.slice(0, -1)];
  return [before.join(', '), last].filter(Boolean).join(' or ');
}
