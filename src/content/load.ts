/** Reads the content folder once, at start, and refuses to go on when anything in it is wrong. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { YAMLException, load } from 'js-yaml';
import { z } from 'zod';
import { clinicFile } from './clinic-shape.ts';
import type { ClinicFile } from './clinic-shape.ts';
import * as shape from './shape.ts';
import type { Library, Phrasing } from './shape.ts';
import { grammar } from './grammar.ts';
import * as website from './website-shape.ts';
import * as wording from './wording.ts';
import { contradictions } from './cross-check.ts';
import { dictionaryOf } from './dictionary.ts';
import { allLearnedIn } from './learned.ts';
import { translated } from './translate.ts';
import { picture, poses } from './picture-shape.ts';
import type { Picture } from './picture-shape.ts';
import { completed } from './poses.ts';
import * as translation from './translation-shape.ts';

/** A content file that cannot be used: names file, path inside it, and the rule it breaks. */
export class ContentError extends Error {
  constructor(file: string, path: string, rule: string) {
    super(`content/${file}${path ? `, at ${path}` : ''}: ${rule}`);
    this.name = 'ContentError';
  }
}

/**
 * Loads and checks everything under `folder`.
 * @throws ContentError at the first file that breaks a rule
 */
export function loadLibrary(folder: string): Library {
  const english = loadEnglish(folder);
  const all = [english, ...languagesIn(folder).map((language) => loadTranslation(folder, language, english))];
  const languages = new Map<string, Library>();
  for (const each of all) languages.set(each.language, Object.freeze({ ...each, languages }));
  return languages.get(english.language)!;
}

/** The translations' folders, by the codes of their languages. */
function languagesIn(folder: string): string[] {
  const translations = join(folder, 'translations');
  return existsSync(translations) ? readdirSync(translations).sort() : [];
}

/** A translation that lacks anything stops the start, as a broken file does: half a language is none. */
function loadTranslation(folder: string, language: string, english: Library): Library {
  const sub = `translations/${language}`;
  const clinic = readFile(folder, 'clinic.yaml', clinicFile);
  const phrases = readPhrases(folder, `${sub}/phrases`);
  const { library, gaps } = translated({ english, language, phrases, learned: allLearnedIn(join(folder, sub), language), read: (file, as) => withNumbers(readFile(folder, `${sub}/${file}`, as), clinic) });
  for (const { file, path, rule } of gaps) throw new ContentError(`${sub}/${file}`, path, rule);
  for (const { file, path, rule } of contradictions(library)) throw new ContentError(`${sub} (${file})`, path, rule);
  return deepFreeze(library);
}

function loadEnglish(folder: string): Library {
  const clinic = readFile(folder, 'clinic.yaml', clinicFile);
  const read = <T>(file: string, as: z.ZodType<T>): T => withNumbers(readFile(folder, file, as), clinic);
  const readAll = <T>(sub: string, as: z.ZodType<T>): ReadonlyMap<string, T> =>
    new Map(yamlFiles(folder, sub).map((name) => [name.slice(0, -'.yaml'.length), read(`${sub}/${name}`, as)]));
  const library: Library = {
    language: 'en',
    spoken: read('language.yaml', translation.language),
    languages: new Map(),
    clinic,
    questions: withOpened(read('questions.yaml', z.array(shape.question))),
    findings: withPhrases(read('findings.yaml', z.record(z.string(), shape.finding)), readPhrases(folder, 'phrases')),
    redFlags: readAll('red-flags', shape.redFlag),
    causes: readAll('causes', shape.cause),
    stretches: readAll('stretches', shape.stretch),
    pictures: readPictures(folder),
    stretchScreen: read('stretch-screen.yaml', shape.stretchScreen),
    sources: new Map(Object.entries(read('sources.yaml', z.record(z.string(), shape.source)))),
    chat: read('chat.yaml', wording.chat),
    website: { widget: read('widget.yaml', website.widget), page: read('page.yaml', website.page) },
    grammar: read('grammar.yaml', grammar),
    dictionary: dictionaryOf('en'),
    ...allLearnedIn(folder, 'en'),
  };
  for (const { file, path, rule } of contradictions(library)) throw new ContentError(file, path, rule);
  return deepFreeze(library);
}

/** How people tell each finding that they tell in their own words. */
function readPhrases(folder: string, sub: string): ReadonlyMap<string, Phrasing> {
  return new Map(yamlFiles(folder, sub).map((name) => [name.slice(0, -'.yaml'.length), readFile(folder, `${sub}/${name}`, shape.phrasing)]));
}

const untold = shape.phrasing.parse({});

function withPhrases(findings: Readonly<Record<string, z.infer<typeof shape.finding>>>, phrases: ReadonlyMap<string, Phrasing>): Library['findings'] {
  const stray = [...phrases.keys()].find((id) => !(id in findings));
  if (stray !== undefined) throw new ContentError(`phrases/${stray}.yaml`, '', 'there is no such finding in findings.yaml');
  return new Map(Object.entries(findings).map(([id, finding]) => [id, { ...finding, ...(phrases.get(id) ?? untold) }]));
}

/** The drawings of each stretch, and the poses that all of them may use. */
function readPictures(folder: string): ReadonlyMap<string, Picture> {
  const sub = 'pictures';
  const common = 'poses.yaml';
  if (!existsSync(join(folder, sub))) return new Map();
  const shared = readFile(folder, `${sub}/${common}`, poses);
  const drawn = yamlFiles(folder, sub).filter((name) => name !== common);
  return new Map(drawn.map((name) => {
    const fails = (path: string, rule: string): never => {
      throw new ContentError(`${sub}/${name}`, path, rule);
    };
    return [name.slice(0, -'.yaml'.length), completed(readFile(folder, `${sub}/${name}`, picture), shared, fails)];
  }));
}

/** A choice that opens a question stands for everything asked there. */
function withOpened(questions: readonly shape.Question[]): shape.Question[] {
  const asked = new Map(questions.map(({ id, choices }) => [id, choices.flatMap(({ tells }) => tells)]));
  const filled = (choice: shape.Choice): shape.Choice => (choice.opens === undefined ? choice : { ...choice, tells: [...new Set(asked.get(choice.opens) ?? [])] });
  return questions.map((question) => ({ ...question, choices: question.choices.map(filled) }));
}

/** Content files of a folder; a file that would be left unread is an error. */
function yamlFiles(folder: string, sub: string): string[] {
  const names = readdirSync(join(folder, sub)).sort();
  const stray = names.find((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/u.test(name));
  if (stray) throw new ContentError(`${sub}/${stray}`, '', 'name it in small letters joined by hyphens, ending in .yaml, or it is not read');
  return names;
}

function readFile<T>(folder: string, file: string, as: z.ZodType<T>): T {
  const content = parsed(readFileSync(join(folder, file), 'utf8'), file);
  // Most shapes are met once: to write and compile code for each takes longer than the code saves.
  const result = as.safeParse(content, { jitless: true });
  if (result.success) return result.data;
  const issues = result.error.issues.map(deepest);
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!;
  throw new ContentError(file, issue.path.join('.'), inPlainWords(issue));
}

function parsed(text: string, file: string): unknown {
  if (!text.replace(/^\s*#.*$/gmu, '').trim()) throw new ContentError(file, '', 'the file is empty');
  try {
    return load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new ContentError(file, '', `${error.message}\nMost often a text with a colon or a comma in it needs straight quotes around it.`);
  }
}

function inPlainWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `there is no such word as ${issue.keys.map((key) => `"${key}"`).join(', ')} here; is it misspelt?`;
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'this is missing';
  if (issue.code === 'too_big') return `at most ${issue.maximum} of these`;
  if (issue.code === 'too_small') return `at least ${issue.minimum} of these`;
  return issue.message;
}

/** Of the ways a union failed, the one that got furthest is the one the writer meant. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || !issue.errors.length) return issue;
  const inner = issue.errors.flat().map(deepest).map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
  return inner.reduce((best, each) => (each.path.length > best.path.length ? each : best), { ...issue, message: inner[0]?.message ?? issue.message });
}

/** Phone numbers stand in clinic.yaml only; elsewhere a text names them, as {spine-line}. */
function withNumbers<T>(value: T, { numbers }: ClinicFile): T {
  const fill = (text: string): string => text.replace(/\{([a-z0-9-]+)\}/gu, (whole, id: string) => numbers[id]?.phone ?? whole);
  const walk = (each: unknown): unknown => {
    if (typeof each === 'string') return fill(each);
    if (Array.isArray(each)) return each.map(walk);
    return typeof each === 'object' && each !== null ? Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)])) : each;
  };
  return walk(value) as T;
}

function deepFreeze<T>(value: T): T {
  if (value instanceof Map) value.forEach(deepFreeze);
  else if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
