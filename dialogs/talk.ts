/** What every dialog is handed, and the few ways it may answer. */
import type { Assessment, Call, Choice, Effect, Reply, Tone, Turn, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import type { Line } from '../src/content/wording.ts';
import type { Standing } from '../src/triage/standing.ts';
import { standingOf } from '../src/triage/standing.ts';
import { oncePerLibrary } from '../src/triage/once.ts';
import { assessmentOf } from '../src/triage/triage.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { stock } from '../src/stock.ts';
import type { Hearing } from './hearing.ts';

/** One message's worth of conversation: the visit with everything told, and what it comes to. */
export interface Talk {
  readonly library: Library;
  readonly visit: Visit;
  readonly standing: Standing;
  readonly assessment: Assessment;
  readonly heard: Hearing;
}

export function newVisit(language: string, { id = '1', once }: { readonly id?: string; readonly once?: true | undefined } = {}): Visit {
  return { id, language, turn: 0, log: [], floor: 'welcome', warned: [], tried: [], misses: 0, ...(once && { once }) };
}

/** The content in a language, or in the one given where it is not offered. */
export function libraryIn(language: string, library: Library): Library {
  return language === library.language ? library : (library.languages.get(language) ?? library);
}

export function look(visit: Visit, heard: Hearing, library: Library): Talk {
  const standing = standingOf(visit.log, library);
  const assessment = assessmentOf(standing, library);
  // A note stands as long as its rule holds; an emergency, as long as it is one: taken back and told anew, it is said again.
  const said = new Set(assessment.redFlags.flatMap(({ id, urgency }) => [`note/${id}`, ...(atLeast(urgency, 'emergency-department') ? [id] : [])]));
  const warned = visit.warned.filter((id) => said.has(id));
  return { library, visit: { ...visit, warned }, standing, assessment, heard };
}

/** The same talk after a change of the visit; only a change of the log changes what it comes to. */
export function change(talk: Talk, changes: Partial<Visit>): Talk {
  const visit = { ...talk.visit, ...changes };
  return changes.log ? look(visit, talk.heard, talk.library) : { ...talk, visit };
}

/** Ends the turn: the last reply with choices is what can be answered now. */
export function answer({ visit }: Talk, replies: readonly Reply[], effects: readonly Effect[] = []): Turn {
  const open = replies.findLast((reply) => reply.choices?.length);
  const { asked: _asked, ...rest } = visit;
  return { visit: open ? { ...rest, asked: { id: open.id, turn: visit.turn } } : visit, replies, effects };
}

/** A line of chat.yaml as a reply, its {places} filled. */
export function say(library: Library, id: string, fill?: Readonly<Record<string, string>>, tone: Tone = 'plain'): Reply {
  return (fill ? undefined : stockLines(library).get(id)) ?? spoken(id, lineOf(library, id), { fill, tone });
}

const stockLines = oncePerLibrary(({ chat }) => new Map(Object.entries(chat.lines).map(([id, line]) => [id, stock(spoken(id, line))])));

function spoken(id: string, line: Line, { fill = {}, tone = 'plain' }: { fill?: Readonly<Record<string, string>> | undefined; tone?: Tone } = {}): Reply {
  return {
    id,
    tone,
    ...(line.title && { title: filled(line.title, fill) }),
    text: line.text.map((text) => filled(text, fill)),
    ...(line.choices && { choices: line.choices.map(shown) }),
  };
}

/** A refusal, with the two lines that every one of them carries: 911, and the spine experts. */
export function refuse(library: Library, id: string): Reply {
  const said = say(library, id);
  return { ...said, text: [...said.text, ...library.chat.fixed_lines] };
}

export function lineOf(library: Library, id: string): Line {
  const line = library.chat.lines[id];
  if (!line) throw new Error(`content/chat.yaml has no line "${id}"`);
  return line;
}

export function shown({ id, label, quiet }: NonNullable<Line['choices']>[number]): Choice {
  return { id, label, ...(quiet && { quiet }) };
}

export function yesNo({ chat }: Library): Choice[] {
  const { yes, no, unsure } = chat.answers;
  return [{ id: 'yes', label: yes }, { id: 'no', label: no }, { id: 'unsure', label: unsure, quiet: true }];
}

/** Entries of clinic.yaml as things to tap. */
export function calls(library: Library, ids: readonly string[]): Call[] {
  return [...new Set(ids)].map((id) => {
    const { label, phone, dial, text } = library.clinic.numbers[id]!;
    const href = dial && (text ? `sms:${dial}?body=${text}` : `tel:${dial}`);
    return { id, label: phone && !label.includes(phone) ? `${label}: ${phone}` : label, ...(href && { href }) };
  });
}

/** Whether something sensitive is among these findings. */
export function isPrivate(findings: readonly string[], library: Library): boolean {
  return findings.some((id) => library.findings.get(id)!.sensitive);
}

/** Findings in the person's words: "pain below the knee, numbness in a leg"; those with commas of their own are kept apart. */
export function inWords(library: Library, findings: readonly string[]): string {
  const all = findings.map((id) => library.findings.get(id)!.say);
  return all.join(all.some((each) => each.includes(',')) ? '; ' : ', ');
}

function filled(text: string, fill: Readonly<Record<string, string>>): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{([a-z_]+)\}/gu, (whole, place: string) => fill[place] ?? whole);
}
