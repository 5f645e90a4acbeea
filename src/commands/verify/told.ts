/** Ways of telling and wishing, in the words that clinicians wrote. */
import type { Library } from '../../content/shape.ts';

export interface Words {
  /** By emergency finding, each way of telling it. */
  readonly emergencies: ReadonlyMap<string, readonly string[]>;
  readonly others: readonly string[];
  /** By wish, each way of saying it. */
  readonly wishes: ReadonlyMap<string, readonly string[]>;
  readonly anyEmergency: readonly string[];
  readonly anyWish: readonly string[];
}

export function wordsFor({ findings, chat }: Library): Words {
  const emergencies = [...findings].filter(([, { emergency }]) => emergency).map(([id, { phrases }]) => [id, phrases.map(plainly)] as const);
  const others = [...findings.values()].filter(({ emergency }) => !emergency).flatMap(({ phrases }) => phrases.map(plainly));
  const wishes = Object.entries(chat.wishes).map(([wish, phrases]) => [wish, phrases.map(plainly)] as const);
  return { emergencies: new Map(emergencies), others, wishes: new Map(wishes), anyEmergency: emergencies.flatMap(([, ways]) => ways), anyWish: wishes.flatMap(([, ways]) => ways) };
}

/** The first of each choice of words, and nothing in the gaps. */
function plainly(phrase: string): string {
  return phrase
    .split(/\s+/u)
    .filter((part) => part !== '*')
    .map((part) => part.split('/')[0]!.replace(/^=/u, ''))
    .join(' ');
}
