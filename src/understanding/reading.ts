/** A text, read: its words mended, the little words in it, and what it names. */
import { withElided } from './elided.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { anyOf, LittleInClause, LittleInMessage } from './little.ts';
import { findingsIn } from './named.ts';
import { tenseOf } from './past.ts';
import { find } from './phrases.ts';
import type { Kind } from './little.ts';
import type { Found } from './phrases.ts';
import { denialsIn } from './scope.ts';
import { wayAt } from './same.ts';
import { byPlace } from './sentence.ts';
import type { Told } from './sentence.ts';
import { stopsIn, tokensIn } from './tokens.ts';
import type { Known, Tokens } from './tokens.ts';
import { messageOf } from './message.ts';
import { respelt } from './words.ts';
import type { Message } from './message.ts';
import type { Word } from './words.ts';

export interface Readings {
  readonly written: readonly Known[];
  readonly told: Told;
  /** What it would tell where misspelt words are taken for one word and another that may have been meant. */
  readonly perhaps: readonly Told[];
}

/** Where more words than this are uncertain, nobody knows what was meant. */
const mostUncertain = 8;
/** So many words are read again at most: of a long story only what is certain. */
const mostReadAgain = 240;

/** Words of another language that `isAnothers` knows are not taken for misspelt ones of this. */
export function read(text: string, lexicon: Lexicon, isAnothers?: (word: string) => boolean): Readings {
  const written = messageIn(text, lexicon);
  const right = new Map<string, string>();
  const uncertain = new Map<string, readonly Word[]>();
  for (const word of written.words) {
    if (word.isRight || isAnothers?.(word.text)) continue;
    const { text: meant, perhaps } = lexicon.speller.mend(word);
    if (meant !== word.text) right.set(word.text, meant);
    if (perhaps) uncertain.set(word.text, perhaps);
  }
  if (!right.size && !uncertain.size) return { written: written.words, told: readWhole(written, lexicon), perhaps: [] };
  const ways = uncertain.size > mostUncertain ? 0 : Math.max(0, ...[...uncertain.values()].map(({ length }) => length));
  const meaning = (words: ReadonlyMap<string, string>): Told => readWhole(messageIn(respelt(text, words), lexicon), lexicon);
  return {
    written: written.words,
    told: right.size ? meaning(right) : readWhole(written, lexicon),
    perhaps: Array.from({ length: Math.min(ways, Math.floor(mostReadAgain / written.words.length)) }, (_, way) => meaning(new Map([...right, ...[...uncertain].map(([word, perhaps]) => [word, (perhaps[way] ?? perhaps.at(-1)!).text] as const)]))),
  };
}

function messageIn(text: string, { plainly, word }: Lexicon): Message<Known> {
  return messageOf(plainly(text), { word, same: ({ beginning }, read, from) => wayAt(beginning, read, from) });
}

/** With what was left out in it. */
function readWhole(message: Message<Known>, lexicon: Lexicon): Told {
  const told = readMessage(message, lexicon);
  const whole = lexicon.cannot === undefined ? undefined : withElided(told, lexicon.cannot);
  return whole === undefined ? told : readMessage(messageIn(whole, lexicon), lexicon);
}

function readMessage(message: Message<Known>, lexicon: Lexicon): Told {
  const tokens = tokensOfAll(message.words, lexicon);
  const said = littleWords(message, find(lexicon.little, message.words, { tokens }));
  const named = find(lexicon.findings, message.words, { tokens, stops: stopsIn(message.words) });
  const findings = findingsIn({ ...message, ...said }, named);
  const lookalikes = new Set(named.flatMap(({ meaning }) => (meaning.value === 'ignored' ? [meaning.finding] : [])));
  const yes = byStretch(findings.filter(({ meaning, across }) => meaning.value === 'yes' && across === undefined), message);
  const denying = byFinding(findings, ({ meaning, across }) => meaning.value === 'no' || across !== undefined);
  const telling = byFinding(findings, ({ across }) => across === undefined);
  return { ...message, ...said, findings, lookalikes, beginning: byPlace(findings), telling, denying, tenses: said.little.map((of, at) => tenseOf(of, message.stretches[at]!, message.words)), denials: said.little.map((of, at) => denialsIn(of, yes[at]!)), mayDeny: said.says.hasAny(denyingKinds), tells: yes.map((told) => told.length > 0) };
}

const denyingKinds = anyOf('negations', 'plain_no', 'denies_that', 'denies_topic', 'denies_after', 'not_so', 'only', 'none_of_it', 'doubts', 'doubts_after', 'ordinary');

function littleWords(message: Message, found: readonly Found<Kind>[]): Pick<Told, 'little' | 'says'> {
  const says = new LittleInMessage(found, message);
  return { says, little: message.stretches.map((stretch) => new LittleInClause(says, stretch)) };
}

function note<K, T>(each: T, by: K, lists: Map<K, T[]>): void {
  const known = lists.get(by);
  if (known) known.push(each);
  else lists.set(by, [each]);
}

function byFinding(found: readonly Found<Meaning>[], counts: (each: Found<Meaning>) => boolean): Map<string, Found<Meaning>[]> {
  const lists = new Map<string, Found<Meaning>[]>();
  for (const each of found) if (counts(each)) note(each, each.meaning.finding, lists);
  return lists;
}

function byStretch<T>(found: readonly Found<T>[], { stretches, stretchOf }: Message): Found<T>[][] {
  const lists = stretches.map((): Found<T>[] => []);
  for (const each of found) lists[stretchOf[each.from]!]!.push(each);
  return lists;
}

/** The words as numbers, and the word classes among them. */
function tokensOfAll(words: readonly Known[], { classes }: Lexicon): Tokens {
  const tokens = tokensIn(words, []);
  const found = find(classes, words, { tokens });
  return found.length ? tokensIn(words, found) : tokens;
}
