/** Ways of telling and wishing, in the words that clinicians wrote. */
import type { Library } from '../../content/shape.ts';

export interface Words {
  /** By emergency finding, each way of telling it. */
  readonly emergencies: ReadonlyMap<string, readonly string[]>;
  readonly others: readonly string[];
  /** By wish, each way of saying it. */
  readonly wishes: ReadonlyMap<string, readonly string[]>;
  readonly anyEmergency: readonly string[];
  /** The ways of each wish. */
  readonly anyWish: readonly (readonly string[])[];
  /** Asking why about each cause and each stretch by name. */
  readonly whyByName: readonly string[];
  /** Put before a way of telling: "maybe", "no", "i was wrong". */
  readonly doubt: string;
  readonly denial: string;
  readonly correction: string;
  /** Each kind of bare answer and each feeling once, a number, each side of the body, and a few words of each language that is not spoken here. */
  readonly bare: readonly string[];
}

/** So many words show which language it is. */
const fewWords = 5;

export function wordsFor({ findings, causes, stretches, chat, grammar }: Library): Words {
  const plainly = (phrase: string): string => inPlainWords(phrase, grammar);
  const whyByName = [...causes.values(), ...stretches.values()].flatMap(({ also_called }) => also_called.slice(0, 1).map((name) => `${chat.why_about[0]} ${plainly(name)}`));
  const emergencies = [...findings].filter(([, { emergency }]) => emergency).map(([id, { phrases }]) => [id, phrases.map(plainly)] as const);
  const others = [...findings.values()].filter(({ emergency }) => !emergency).flatMap(({ phrases }) => phrases.map(plainly));
  const wishes = Object.entries(chat.wishes).map(([wish, phrases]) => [wish, phrases.map(plainly)] as const);
  const first = (ways: readonly string[] | undefined): string => plainly(ways?.[0] ?? '');
  return {
    emergencies: new Map(emergencies),
    others,
    wishes: new Map(wishes),
    anyEmergency: emergencies.flatMap(([, ways]) => ways),
    anyWish: wishes.map(([, ways]) => ways),
    whyByName,
    doubt: first(grammar.doubts),
    denial: first(grammar.negations),
    correction: first(chat.wishes['told']),
    bare: [...Object.values(chat.bare).map(first), ...Object.values(chat.feelings).map(first), '1', '2, 3', ...[chat.sides.left, chat.sides.right, chat.sides.one].map(first), ...Object.values(chat.other_tongues).map((words) => words.slice(0, fewWords).join(' '))],
  };
}

/** The first of each choice of words, and nothing in the gaps. */
function inPlainWords(phrase: string, { classes }: Pick<Library['grammar'], 'classes'>): string {
  return phrase
    .split(/\s+/u)
    .filter((part) => !/^[*~]+$/u.test(part))
    .map((part) => part.split('/')[0]!.replace(/^=/u, ''))
    .map((part) => (part.startsWith('<') ? inPlainWords(classes[part.slice(1, -1)]![0]!, { classes }) : part))
    .join(' ');
}
