/** What a phrase that people say must not hold: it would hear too much, or never anything. */
import type { Contradiction } from './cross-check.ts';
import type { Library } from './shape.ts';

export function phraseRules(library: Library): Contradiction[] {
  const { findings, grammar, chat } = library;
  const { classes, ...lists } = grammar;
  const { wishes, bare, named, feelings, sides, named_beside, why_about, what_is, what_counts } = chat;
  const told = [...findings].map(([id, { phrases, hints, denials, lookalikes, beside }]) => [`phrases/${id}.yaml`, [phrases, hints, denials, lookalikes, ...Object.values(beside)].flat()] as const);
  const heard = [...told, ['grammar.yaml', [...Object.values(lists).flatMap(wordsOf), ...Object.values(classes).flat()]], ['chat.yaml', [wishes, bare, feelings, sides, { named_beside, why_about, what_is, what_counts }, ...Object.values(named)].flatMap((each) => Object.values(each).flat())]] as const;
  return [...everyNumber(findings), ...heard.flatMap(([file, phrases]) => phrases.flatMap((phrase) => unheard(phrase, classes).map((rule) => ({ file, path: '', rule }))))];
}

function everyNumber(findings: Library['findings']): Contradiction[] {
  return [...findings].flatMap(([id, { phrases, denials, beside }]) =>
    [...phrases, ...denials, ...Object.values(beside).flat()]
      .filter((phrase) => /^[\d/]+$|\d\.\d/u.test(phrase))
      .map((phrase) => ({ file: `phrases/${id}.yaml`, path: '', rule: `the phrase "${phrase}" would hear every number in it: write it with a space and a word` })),
  );
}

/** A class that is not there, and a second ~, would never be heard. */
function unheard(phrase: string, classes: Library['grammar']['classes']): string[] {
  const missing = phrase.includes('<') ? [...phrase.matchAll(/<([^>]*)>/gu)].filter(([, name]) => !classes[name!]) : [];
  const orders = phrase.includes('~') ? phrase.split(' ~ ').length : 1;
  return [...missing.map(([written]) => `the phrase "${phrase}" needs a class ${written} in grammar.yaml`), ...(orders > 2 ? [`the phrase "${phrase}" has more than one ~`] : [])];
}

function wordsOf(list: Library['grammar'][keyof Library['grammar']]): readonly string[] {
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
}
