/** A text, read: its words mended, the little words in it, and what it names. */
import type { Lexicon, Little } from './lexicon.ts';
import { findingsIn } from './named.ts';
import { find } from './phrases.ts';
import type { Found } from './phrases.ts';
import { denialsIn } from './scope.ts';
import { isAcross } from './sentence.ts';
import type { Told } from './sentence.ts';
import { mended } from './spelling.ts';
import type { ClassSpans } from './tokens.ts';
import { messageOf } from './words.ts';
import type { Message } from './words.ts';

export function read(text: string, lexicon: Lexicon): Told {
  const raw = messageOf(lexicon.unified(text), lexicon.stem);
  const message = { ...raw, words: mended(raw.words, lexicon.speller) };
  const classes = classesIn(message, lexicon);
  const said = littleWords(message, find(lexicon.little, message.words, { classes }));
  const findings = findingsIn({ ...message, ...said }, find(lexicon.findings, message.words, { classes, barriers: lexicon.ends, denials: lexicon.denials }));
  const yes = byStretch(findings.filter(({ meaning, across }) => meaning.value === 'yes' && across === undefined), message);
  const denying = Map.groupBy(findings.filter(({ meaning, across }) => meaning.value === 'no' || across !== undefined), ({ meaning }) => meaning.finding);
  return { ...message, ...said, findings, denying, denials: said.little.map((of, at) => denialsIn(of, yes[at]!)), tells: yes.map((told) => told.length > 0) };
}

function littleWords(message: Message, found: readonly Found<Little>[]): Pick<Told, 'little' | 'bySentence'> {
  const little = message.stretches.map(() => new Map<Little, Found<Little>[]>());
  const bySentence = message.asks.map(() => new Map<Little, Found<Little>[]>());
  for (const word of found) {
    if (isAcross(word, message)) continue;
    const at = message.stretchOf[word.from]!;
    for (const words of [little[at]!, bySentence[message.stretches[at]!.sentence]!]) {
      const known = words.get(word.meaning);
      if (known) known.push(word);
      else words.set(word.meaning, [word]);
    }
  }
  return { little, bySentence };
}

function byStretch<T>(found: readonly Found<T>[], { stretches, stretchOf }: Message): Found<T>[][] {
  const lists = stretches.map((): Found<T>[] => []);
  for (const each of found) lists[stretchOf[each.from]!]!.push(each);
  return lists;
}

function classesIn({ words }: Message, { classes }: Lexicon): ClassSpans {
  const spans: [string, number][][] = [];
  for (const { meaning, from, to } of find(classes, words)) (spans[from] ??= []).push([meaning, to]);
  return spans;
}
