/** The content as a list of items with their fields, so that two of them can be laid side by side. */
import { createHash } from 'node:crypto';
import type { Picture } from '../../../content/picture-shape.ts';
import type { Library } from '../../../content/shape.ts';
import { inWords, saidOf } from '../words.ts';
import type { Effect } from './effects.ts';
import { effectOf } from './effects.ts';

export interface Field {
  /** Where in the item: "choices · fever · label". */
  readonly path: string;
  /** A list is compared part by part. */
  readonly value: string | readonly string[];
  /** The same to the letter, as the file has it. */
  readonly written: string;
  readonly effect: Effect;
}

export interface Item {
  readonly kind: string;
  readonly id: string;
  readonly fields: readonly Field[];
}

/** Kinds of items that hold rules. */
const ruled = new Set(['red-flags', 'causes', 'stretches', 'stretch-screen', 'question']);

/** Every item of the content; of its translations those named, with what they say in their own words. */
export function itemsOf(library: Library, languages: readonly string[]): ReadonlyMap<string, Item> {
  const translated = languages.flatMap((language) => itemsIn(library.languages.get(language)!).map((item) => inLanguage(item, language)));
  return new Map([...itemsIn(library), ...languagesOf(library), ...translated].map((item) => [`${item.kind}/${item.id}`, item]));
}

/** The other languages, each as one item. */
export function otherLanguages({ languages, language }: Library): string[] {
  return [...languages.keys()].filter((each) => each !== language);
}

function languagesOf(library: Library): Item[] {
  const place = { kind: 'language', library };
  return otherLanguages(library).map((id) => ({ kind: place.kind, id, fields: fieldsIn(library.languages.get(id)!.spoken.name, ['name'], place) }));
}

function inLanguage({ kind, id, fields }: Item, language: string): Item {
  return { kind: `${language}/${kind}`, id, fields: fields.filter(({ effect }) => effect === 'wording' || effect === 'heard') };
}

function itemsIn(library: Library): Item[] {
  const { questions, findings, redFlags, causes, stretches, pictures, stretchScreen, sources, chat, grammar, clinic } = library;
  const { lines, urgency, wishes, bare, ...words } = chat;
  const { numbers, ...clinicWords } = clinic;
  const kinds: Readonly<Record<string, Iterable<readonly [string, unknown]>>> = {
    'red-flags': redFlags,
    causes,
    stretches,
    picture: [...pictures].map(([id, picture]) => [id, asFields(picture)]),
    'stretch-screen': [['all', stretchScreen]],
    finding: findings,
    question: questions.map((question) => [question.id, question]),
    'questions in order': [['all', { order: questions.map(({ id }) => id) }]],
    line: Object.entries(lines),
    urgency: Object.entries(urgency),
    words: Object.entries(words).map(([id, value]) => [id, { [id]: value }]),
    number: Object.entries(numbers),
    clinic: Object.entries(clinicWords).map(([id, value]) => [id, { [id]: value }]),
    source: sources,
    wish: Object.entries(wishes).map(([id, phrases]) => [id, { phrases }]),
    grammar: Object.entries({ ...grammar, bare }).map(([id, value]) => [id, { [id]: value }]),
  };
  return Object.entries(kinds).flatMap(([kind, all]) => [...all].map(([id, value]) => ({ kind, id, fields: fieldsIn(value, [], { kind, library }) })));
}

/** What a drawing shows in words, and a short word for how it is drawn. */
function asFields({ forms }: Picture): unknown {
  const word = (drawing: unknown): string => createHash('sha256').update(JSON.stringify(drawing)).digest('hex').slice(0, 8);
  return { forms: forms.map(({ form, steps }) => ({ form, steps: steps.map(({ alt, ...drawing }) => ({ alt, drawing: word(drawing) })) })) };
}

interface Place {
  readonly kind: string;
  readonly library: Library;
}

function fieldsIn(value: unknown, path: readonly string[], place: Place): Field[] {
  const field = (told: Field['value']): Field[] => [{ path: path.join(' · '), value: told, written: JSON.stringify(value), effect: effectOf(place.kind, path) }];
  if (value === undefined || path.at(-1) === 'id') return [];
  if (isRule(path, place.kind)) return field(rulesIn(value, place.library));
  if (Array.isArray(value)) return value.every(isPlain) ? field(value.map(String)) : value.flatMap((each: unknown, at) => fieldsIn(each, [...path, nameOf(each, at, place)], place));
  if (typeof value !== 'object' || value === null) return field(String(value));
  return Object.entries(value).flatMap(([key, inner]) => fieldsIn(inner, [...path, key], place));
}

function rulesIn(value: unknown, library: Library): Field['value'] {
  const spoken = (rule: unknown): string => inWords(rule as Parameters<typeof inWords>[0], saidOf(library));
  return Array.isArray(value) ? value.map(spoken) : spoken(value);
}

function isRule(path: readonly string[], kind: string): boolean {
  const isWeighed = kind === 'causes' && path.length === 2 && ['for', 'against'].includes(path[0]!);
  return isWeighed || (ruled.has(kind) && ['when', 'never_when'].includes(path.at(-1)!));
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object';
}

/** Parts of a list by what names them, by their rule, or by their place. */
function nameOf(part: unknown, at: number, { kind, library }: Place): string {
  const { id, form, when } = part as { readonly id?: unknown; readonly form?: unknown; readonly when?: unknown };
  return String(id ?? form ?? (ruled.has(kind) && when !== undefined ? rulesIn(when, library) : at + 1));
}
