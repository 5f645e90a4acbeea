/** The same content in another language: its items and rules, with the words of a translation's folder. */
import type { AllLearned } from './learned.ts';
import type { z } from 'zod';
import { dictionaryOf } from './dictionary.ts';
import type { Picture } from './picture-shape.ts';
import type { Library, Phrasing, Question, Stretch } from './shape.ts';
import * as shape from './translation-shape.ts';
import * as website from './website-shape.ts';

/** Reads one file of the translation. */
export type Read = <T>(file: string, as: z.ZodType<T>) => T;

/** Something of the English that has no words here, or the other way round. */
export interface Gap {
  readonly file: string;
  readonly path: string;
  readonly rule: string;
}

type Says = (file: string, path: string, rule: string) => void;

/** What a translation is made of. */
export interface Translating {
  readonly english: Library;
  readonly language: string;
  /** How people tell each finding, in their own words. */
  readonly phrases: ReadonlyMap<string, Phrasing>;
  readonly learned: AllLearned;
  readonly read: Read;
}

/** The content in `language`, and everything that is missing in it or has no counterpart; with a gap it is not to be offered. */
export function translated({ english, language, phrases, learned, read }: Translating): { readonly library: Library; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = [];
  const says: Says = (file, path, rule) => void gaps.push({ file, path, rule });
  const words = {
    findings: read('finding-words.yaml', shape.findingWords),
    redFlags: read('red-flags.yaml', shape.redFlags),
    causes: read('causes.yaml', shape.causes),
    stretches: read('stretches.yaml', shape.stretches),
    sources: read('sources.yaml', shape.sources),
    pictures: english.pictures.size ? read('pictures.yaml', shape.pictures) : {},
    questions: read('questions.yaml', shape.questions),
  };
  const each = <T, W>(file: string, items: ReadonlyMap<string, T>, spoken: Readonly<Record<string, W>>, join: (item: T, words: W, id: string) => T): Map<string, T> => {
    Object.keys(spoken).filter((id) => !items.has(id)).forEach((id) => says(file, id, 'there is no such item'));
    return new Map([...items].flatMap(([id, item]) => (spoken[id] ? [[id, join(item, spoken[id], id)] as const] : (says(file, id, 'has no words here'), [[id, item] as const]))));
  };
  const hearing = read('wishes.yaml', shape.wishes);
  const { ages, durations, pregnancies, severity } = english.grammar;
  const library: Library = {
    ...english,
    language,
    spoken: read('language.yaml', shape.language),
    clinic: clinicIn(english, read('clinic.yaml', shape.clinic), says),
    questions: english.questions.map((question) => questionIn(question, words.questions[question.id], says)),
    findings: withPhrases(each('finding-words.yaml', english.findings, words.findings, (finding, { say, ask }, id) => {
      if ((ask === undefined) !== (finding.ask === undefined)) says('finding-words.yaml', `${id}.ask`, ask === undefined ? 'has no words here' : 'the English asks nothing');
      return { ...finding, say, ...(ask !== undefined && { ask }) };
    }), phrases, (id, rule) => says(`phrases/${id}.yaml`, '', rule)),
    redFlags: each('red-flags.yaml', english.redFlags, words.redFlags, ({ title: _title, act: _act, again: _again, ...flag }, spoken, id) => {
      const original = english.redFlags.get(id)!;
      for (const key of ['title', 'act', 'again'] as const) if ((original[key] === undefined) !== (spoken[key] === undefined)) says('red-flags.yaml', `${id}.${key}`, 'stands in one language only');
      return { ...flag, ...(spoken.title !== undefined && { title: spoken.title }), ...(spoken.act !== undefined && { act: spoken.act }), ...(spoken.again !== undefined && { again: spoken.again }), say: spoken.say };
    }),
    causes: each('causes.yaml', english.causes, words.causes, (cause, spoken) => ({ ...cause, ...spoken })),
    stretches: each('stretches.yaml', english.stretches, words.stretches, (stretch, spoken, id) => stretchIn(stretch, spoken, (path, rule) => says('stretches.yaml', `${id}.${path}`, rule))),
    pictures: each('pictures.yaml', english.pictures, words.pictures, (picture, spoken, id) => pictureIn(picture, spoken, (path, rule) => says('pictures.yaml', `${id}.${path}`, rule))),
    stretchScreen: { ...english.stretchScreen, skip_all_when: reasonsIn(english.stretchScreen.skip_all_when, read('stretch-screen.yaml', shape.stretchScreen).skip_because, (rule) => says('stretch-screen.yaml', 'skip_because', rule)) },
    sources: each('sources.yaml', english.sources, words.sources, (source, plain) => ({ ...source, plain })),
    website: { widget: read('widget.yaml', website.widget), page: read('page.yaml', website.page) },
    chat: { ...chatIn(english, read('chat.yaml', shape.chat), says), ...hearing },
    grammar: { ...read('grammar.yaml', shape.grammar), ages, durations, pregnancies, severity },
    dictionary: dictionaryOf(language),
    ...learned,
  };
  return { library, gaps };
}

function withPhrases(findings: Library['findings'], phrases: ReadonlyMap<string, Phrasing>, says: (id: string, rule: string) => void): Library['findings'] {
  for (const id of phrases.keys()) if (!findings.has(id)) says(id, 'there is no such finding');
  return new Map([...findings].map(([id, finding]) => {
    const told = phrases.get(id);
    if (!told) says(id, 'is not there: nobody can tell it in words');
    return [id, { ...finding, ...told }];
  }));
}

function questionIn(question: Question, spoken: z.infer<typeof shape.questions>[string] | undefined, says: Says): Question {
  if (!spoken) return says('questions.yaml', question.id, 'has no words here'), question;
  const { choices: labels, once_told: told, ...words } = spoken;
  if ((told === undefined) !== (question.once_told === undefined)) says('questions.yaml', `${question.id}.once_told`, 'stands in one language only');
  const choices = question.choices.map((choice) => {
    const label = labels[choice.id];
    if (label === undefined) says('questions.yaml', `${question.id}.choices.${choice.id}`, 'has no words here');
    return { ...choice, label: label ?? choice.label };
  });
  Object.keys(labels).filter((id) => !choices.some((choice) => choice.id === id)).forEach((id) => says('questions.yaml', `${question.id}.choices.${id}`, 'there is no such choice'));
  return { ...question, ...words, ...(question.once_told && { once_told: { ...question.once_told, ...told } }), choices };
}

function stretchIn(stretch: Stretch, spoken: z.infer<typeof shape.stretches>[string], says: (path: string, rule: string) => void): Stretch {
  const { forms, skip_because, modify_because, ...words } = spoken;
  return {
    ...stretch,
    ...words,
    forms: stretch.forms.map(({ form, steps, dose, hold, build_up, easier }) => {
      const own = forms[form];
      if (!own) says(`forms.${form}`, 'has no words here');
      else if (own.steps.length !== steps.length) says(`forms.${form}.steps`, `has ${own.steps.length} steps, the English ${steps.length}`);
      else if ((own.easier === undefined) !== (easier === undefined)) says(`forms.${form}.easier`, easier === undefined ? 'the English has none' : 'has no words here');
      const further = own?.build_up ?? build_up;
      const eased = own?.easier ?? easier;
      return { form, steps: own?.steps ?? steps, dose: own?.dose ?? dose, ...(hold && { hold }), ...(further !== undefined && { build_up: further }), ...(eased !== undefined && { easier: eased }) };
    }),
    skip_when: reasonsIn(stretch.skip_when, skip_because, (rule) => says('skip_because', rule)),
    modify_when: reasonsIn(stretch.modify_when, modify_because, (rule) => says('modify_because', rule)),
  };
}

function pictureIn({ forms }: Picture, spoken: z.infer<typeof shape.pictures>[string], says: (path: string, rule: string) => void): Picture {
  Object.keys(spoken).filter((id) => !forms.some(({ form }) => form === id)).forEach((id) => says(id, 'the English has no drawings of this form'));
  return {
    forms: forms.map(({ form, steps }) => {
      const own = spoken[form] ?? [];
      if (own.length !== steps.length) says(form, `says what ${own.length} drawings show, the English ${steps.length}`);
      return { form, steps: steps.map((step, at) => ({ ...step, alt: own[at] ?? step.alt })) };
    }),
  };
}

function reasonsIn<T extends { readonly because: string }>(rules: readonly T[], spoken: readonly string[], says: (rule: string) => void): T[] {
  if (rules.length !== spoken.length) says(`has ${spoken.length} reasons, the English ${rules.length}`);
  return rules.map((rule, at) => ({ ...rule, because: spoken[at] ?? rule.because }));
}

function chatIn({ chat }: Library, spoken: z.infer<typeof shape.chat>, says: Says): Omit<Library['chat'], keyof z.infer<typeof shape.wishes>> {
  const lines = Object.entries(chat.lines).map(([id, line]) => {
    const own = spoken.lines[id];
    if (!own) return says('chat.yaml', `lines.${id}`, 'has no words here'), [id, line] as const;
    if (own.text.length !== line.text.length) says('chat.yaml', `lines.${id}.text`, `has ${own.text.length} paragraphs, the English ${line.text.length}`);
    const choices = line.choices?.map((choice) => {
      const label = own.choices?.[choice.id];
      if (label === undefined) says('chat.yaml', `lines.${id}.choices.${choice.id}`, 'has no words here');
      return { ...choice, label: label ?? choice.label };
    });
    const { title: _title, text: _text, choices: _choices, ...rest } = line;
    return [id, { ...rest, ...(own.title !== undefined && { title: own.title }), text: own.text, ...(choices && { choices }) }] as const;
  });
  Object.keys(spoken.lines).filter((id) => !chat.lines[id]).forEach((id) => says('chat.yaml', `lines.${id}`, 'there is no such line'));
  const { lines: _lines, ...rest } = spoken;
  return { ...rest, of_both_sides: chat.of_both_sides, check_in_days: chat.check_in_days, wished_beside: chat.wished_beside, wished_anywhere: chat.wished_anywhere, other_tongues: chat.other_tongues, lines: Object.fromEntries(lines) };
}

function clinicIn({ clinic }: Library, spoken: z.infer<typeof shape.clinic>, says: Says): Library['clinic'] {
  const numbers = Object.entries(clinic.numbers).map(([id, number]) => {
    const own = spoken.numbers[id];
    if (!own) says('clinic.yaml', `numbers.${id}`, 'has no words here');
    return [id, { ...number, ...own }] as const;
  });
  const { appointment, article, reading } = clinic.links;
  if (reading.length !== spoken.links.reading.length) says('clinic.yaml', 'links.reading', 'has another number of titles');
  return {
    ...clinic,
    department: spoken.department,
    hours: spoken.hours,
    numbers: Object.fromEntries(numbers),
    links: {
      appointment: { ...appointment, title: spoken.links.appointment },
      article: { ...article, title: spoken.links.article },
      reading: reading.map((each, at) => ({ ...each, title: spoken.links.reading[at] ?? each.title })),
    },
    terms: spoken.terms,
  };
}
