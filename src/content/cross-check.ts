/** What a shape cannot say: that every id exists, nothing is orphaned, and no rule contradicts another. */
import { findingsOf, negatedIn } from './named.ts';
import { phraseRules } from './phrase-rules.ts';
import type { Library } from './shape.ts';

export interface Contradiction {
  readonly file: string;
  readonly path: string;
  readonly rule: string;
}

/** Every rule that the content as a whole breaks. */
export function contradictions(library: Library): Contradiction[] {
  return [...unknownIds(library), ...questionRules(library), ...findingRules(library), ...phraseRules(library), ...softenerRules(library), ...textRules(library), ...splitRules(library), ...pictureRules(library), ...holdRules(library), ...otherRules(library)];
}

function unknownIds(library: Library): Contradiction[] {
  const found: Contradiction[] = [];
  const needs = (known: { has(id: string): boolean }, what: string, file: string, path: string, ids: readonly string[]) =>
    ids.filter((id) => !known.has(id)).forEach((id) => found.push({ file, path, rule: `there is no ${what} "${id}"` }));
  const numbers = new Set(Object.keys(library.clinic.numbers));
  for (const [id, flag] of library.redFlags) {
    const file = `red-flags/${id}.yaml`;
    needs(library.findings, 'finding', file, 'when', findingsOf(flag.when));
    needs(numbers, 'number in clinic.yaml', file, 'call', flag.call);
    needs(library.sources, 'source', file, 'sources', flag.sources);
    if (flag.then_ask) needs(library.findings, 'finding', file, 'then_ask', [flag.then_ask]);
  }
  for (const [id, cause] of library.causes) {
    const file = `causes/${id}.yaml`;
    for (const side of ['for', 'against'] as const) {
      for (const weight of ['strong', 'moderate', 'weak'] as const) {
        needs(library.findings, 'finding', file, `${side}.${weight}`, cause[side][weight].flatMap(findingsOf));
      }
    }
    if (cause.never_when) needs(library.findings, 'finding', file, 'never_when', findingsOf(cause.never_when));
    needs(library.sources, 'source', file, 'sources', cause.sources);
  }
  for (const [id, stretch] of library.stretches) {
    const file = `stretches/${id}.yaml`;
    needs(library.causes, 'cause', file, 'for', Object.keys(stretch.for));
    needs(library.findings, 'finding', file, 'skip_when', stretch.skip_when.flatMap((rule) => findingsOf(rule.when)));
    needs(library.findings, 'finding', file, 'modify_when', stretch.modify_when.flatMap((rule) => findingsOf(rule.when)));
    needs(library.sources, 'source', file, 'sources', stretch.sources);
  }
  needs(library.findings, 'finding', 'stretch-screen.yaml', 'skip_all_when', library.stretchScreen.skip_all_when.flatMap((rule) => findingsOf(rule.when)));
  needs(library.sources, 'source', 'stretch-screen.yaml', 'sources', library.stretchScreen.sources);
  for (const question of library.questions) {
    const path = question.id;
    needs(library.findings, 'finding', 'questions.yaml', path, [...question.choices.flatMap((choice) => choice.tells), ...(question.once_told?.of ?? [])]);
    const conditions = [question, ...question.choices].flatMap(({ when }) => (when === undefined ? [] : findingsOf(when)));
    needs(library.findings, 'finding', 'questions.yaml', `${path}.when`, conditions);
    needs(new Set([...question.choices.map((choice) => choice.id), 'none']), 'choice', 'chat.yaml', `named.${path}`, Object.keys(library.chat.named[path] ?? {}));
  }
  for (const [id, finding] of library.findings) needs(library.findings, 'finding', 'findings.yaml', `${id}.implies`, finding.implies);
  for (const [id, { told_by: by }] of library.findings) needs(library.findings, 'finding', 'findings.yaml', `${id}.told_by`, by === undefined ? [] : findingsOf(by));
  const { ages, durations, severity } = library.grammar;
  needs(library.findings, 'finding', 'grammar.yaml', 'tells', [...ages, ...durations, severity].map((band) => band.tells));
  needs(library.findings, 'finding', 'chat.yaml', 'of_both_sides', library.chat.of_both_sides);
  needs(new Set(Object.keys(library.chat.wishes)), 'wish', 'chat.yaml', 'wished_beside', [...library.chat.wished_beside, ...library.chat.wished_anywhere]);
  needs(new Set(library.questions.map(({ id }) => id)), 'question', 'chat.yaml', 'named', Object.keys(library.chat.named));
  for (const [id, line] of Object.entries(library.chat.lines)) {
    needs(library.findings, 'finding', 'chat.yaml', `lines.${id}`, line.choices?.flatMap((choice) => choice.tells ?? []) ?? []);
    const wishes = line.choices?.flatMap((choice) => choice.wish ?? []) ?? [];
    needs(new Set(Object.keys(library.chat.wishes)), 'wish', 'chat.yaml', `lines.${id}`, wishes);
  }
  return found;
}

function questionRules(library: Library): Contradiction[] {
  const seen = new Set<string>();
  const all = new Map(library.questions.map((question) => [question.id, question]));
  const isGood = (opens: string | undefined): boolean => opens === undefined || all.get(opens)?.choices.every((choice) => choice.opens === undefined) === true;
  return library.questions.flatMap((question) => {
    const twice = seen.has(question.id);
    seen.add(question.id);
    const choices = question.choices.map((choice) => choice.id);
    return [
      ...(twice ? [{ file: 'questions.yaml', path: question.id, rule: 'this id is used twice' }] : []),
      ...(new Set(choices).size < choices.length ? [{ file: 'questions.yaml', path: question.id, rule: 'two choices have the same id' }] : []),
      ...question.choices.filter(({ opens }) => !isGood(opens)).map(({ id, opens }) => ({ file: 'questions.yaml', path: `${question.id}.${id}`, rule: `there is no question "${opens}" that it could open, or that one opens another` })),
    ];
  });
}

function findingRules(library: Library): Contradiction[] {
  const asked = new Set(library.questions.flatMap((question) => question.choices.flatMap((choice) => choice.tells)));
  const implied = new Set([...library.findings.values()].flatMap((finding) => finding.implies));
  return [...library.findings].flatMap(([id, finding]) => [
    ...(finding.emergency && !finding.ask ? [{ file: 'findings.yaml', path: id, rule: 'an emergency finding needs its own question (ask)' }] : []),
    ...(asked.has(id) || implied.has(id) || finding.ask
      ? []
      : [{ file: 'findings.yaml', path: id, rule: 'nobody asks it: add it to a question, or give it a question of its own (ask)' }]),
  ]);
}

/** One more yes must never lower the urgency, softening findings aside (ruling 20): so only they may stand under `not`. */
function softenerRules(library: Library): Contradiction[] {
  return [...library.redFlags].flatMap(([id, flag]) =>
    negatedIn(flag.when)
      .filter((group) => !findingsOf(group).some((finding) => library.findings.get(finding)?.softens))
      .map(() => ({ file: `red-flags/${id}.yaml`, path: 'when', rule: 'under "not" stands nothing that softens (findings.yaml: softens)' })),
  );
}

/** Places in a line that the program fills; numbers are filled when a file is read. */
const chatPlaces = new Set(['told', 'denied', 'finding', 'fit', 'cause', 'why', 'word', 'meaning', 'dose', 'build_up', 'easier', 'because', 'stretch']);

const places: Readonly<Record<string, ReadonlySet<string>>> = { 'chat.yaml': chatPlaces, 'widget.yaml': new Set(['one', 'of']), 'page.yaml': new Set(['text', 'phone']) };

/** What any text must not hold: a place nothing fills, or a phone number of its own. */
function textRules(library: Library): Contradiction[] {
  const { clinic: _clinic, sources: _sources, grammar: _grammar, language: _language, spoken: _spoken, languages: _languages, findings, chat, website, ...rest } = library;
  const { wishes: _wishes, bare: _bare, bare_alone: _alone, why_about: _about, what_is: _what, what_counts: _counts, named: _named, named_beside: _beside, sides: _sides, feelings: _feelings, ...lines } = chat;
  const asked = new Map([...findings].map(([id, { say, ask }]) => [id, { say, ask }]));
  const numbers = Object.values(library.clinic.numbers).flatMap(({ phone }) => phone ?? []);
  return [...textsIn(lines, 'chat.yaml'), ...textsIn(asked, 'findings.yaml'), ...textsIn(website.widget, 'widget.yaml'), ...textsIn(website.page, 'page.yaml'), ...textsIn(rest, '')].flatMap(({ file, path, text }) => {
    const unfilled = [...text.matchAll(/\{([^}]*)\}/gu)].find(([, place]) => !places[file]?.has(place!));
    const ownNumber = numbers.reduce((left, number) => left.replaceAll(number, ''), text).match(/\d{3}[ .-]\d{3}[ .-]\d{4}|\+?\d{10,}/u);
    return [
      ...(unfilled ? [{ file, path, rule: `nothing fills ${unfilled[0]}` }] : []),
      ...(ownNumber ? [{ file, path, rule: 'phone numbers stand in clinic.yaml only; write a name in curly brackets, as {spine-line}' }] : []),
    ];
  });
}

interface TextAt {
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

const folders: Readonly<Record<string, string>> = { redFlags: 'red-flags', causes: 'causes', stretches: 'stretches', pictures: 'pictures', questions: 'questions.yaml', stretchScreen: 'stretch-screen.yaml' };

function textsIn(value: unknown, file: string, path: readonly string[] = []): TextAt[] {
  if (typeof value === 'string') return [{ file, path: path.join('.'), text: value }];
  if (value instanceof Map) return [...value].flatMap(([id, item]) => (file && !file.endsWith('.yaml') ? textsIn(item, `${file}/${id}.yaml`) : textsIn(item, file, [...path, String(id)])));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (file ? textsIn(inner, file, [...path, key]) : textsIn(inner, folders[key] ?? key)));
}

/** In a YAML list a comma without quotes splits a sentence in two. */
function splitRules({ chat }: Library): Contradiction[] {
  return Object.entries(chat.lines)
    .filter(([, line]) => line.text.some((paragraph) => /^\p{Ll}/u.test(paragraph)))
    .map(([id]) => ({ file: 'chat.yaml', path: `lines.${id}`, rule: 'a paragraph begins in the middle of a sentence: put the whole sentence in quotes' }));
}

/** The timer's numbers are those a person reads: seconds or whole minutes, and more than two times, stand in the dose. */
function holdRules({ stretches, grammar }: Library): Contradiction[] {
  const numbersIn = (text: string) => (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).map((word) => grammar.numbers.words[word] ?? Number(word));
  return [...stretches].flatMap(([id, { forms }]) =>
    forms.flatMap(({ form, dose, hold }) => {
      const { seconds, times } = hold ?? { seconds: 0, times: 1 };
      const unsaid = [...(hold ? [seconds % 60 ? seconds : seconds / 60] : []), ...(times > 2 ? [times] : [])].filter((number) => !numbersIn(dose).includes(number));
      return unsaid.map((number) => ({ file: `stretches/${id}.yaml`, path: `forms.${form}.hold`, rule: `the dose does not say ${number}` }));
    }),
  );
}

/** A stretch may wait for its drawings; those it has are one for each step. */
function pictureRules({ pictures, stretches }: Library): Contradiction[] {
  return [...pictures].flatMap(([id, { forms }]) => {
    const file = `pictures/${id}.yaml`;
    const stretch = stretches.get(id);
    if (!stretch) return [{ file, path: '', rule: `there is no stretch "${id}"` }];
    return forms.flatMap(({ form, steps }) => {
      const own = stretch.forms.find((each) => each.form === form);
      if (!own) return [{ file, path: `forms.${form}`, rule: 'the stretch has no such form' }];
      return own.steps.length === steps.length ? [] : [{ file, path: `forms.${form}.steps`, rule: `has ${steps.length} drawings, the stretch ${own.steps.length} steps` }];
    });
  });
}

function otherRules(library: Library): Contradiction[] {
  const fallbacks = [...library.causes].filter(([, cause]) => cause.otherwise);
  return fallbacks.length === 1 ? [] : [{ file: 'causes', path: 'otherwise', rule: `exactly one cause is the one named otherwise, not ${fallbacks.length}` }];
}
