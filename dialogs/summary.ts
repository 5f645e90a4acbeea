/** What a person may print, save or show a doctor: short, and with nothing sensitive in it unless they tick it. */
import type { FiredFlag, Reply, SummaryItem, SummaryPart } from '../src/conversation.ts';
import { answerOf, lastWords } from '../src/triage/standing.ts';
import { topFlags, words } from './advice.ts';
import { inEmergency } from './emergency.ts';
import { saidNoChoices } from './screen.ts';
import type { Talk } from './talk.ts';
import { calls, isPrivate, lineOf, say } from './talk.ts';

export function summary(talk: Talk): Reply {
  if (!talk.visit.log.length) return say(talk.library, 'told-nothing');
  const parts = [whatToDo(talk), whomToCall(talk), told(talk), saidNo(talk), mayFit(talk), stretches(talk), warnings(talk)];
  return { ...say(talk.library, 'summary'), summary: parts.filter(({ items }) => items.length) };
}

function part({ library }: Talk, id: string, items: readonly SummaryItem[]): SummaryPart {
  return { title: say(library, `summary/${id}`).text[0]!, items };
}

function plain(texts: readonly string[]): SummaryItem[] {
  return texts.map((text) => ({ text }));
}

/** The rules that decided, without those that would give away something private. */
function flagsToShow(talk: Talk): FiredFlag[] {
  return topFlags(talk).filter(({ because }) => !isPrivate(because, talk.library));
}

function isKnown(talk: Talk): boolean {
  return talk.visit.advised !== undefined || inEmergency(talk);
}

function whatToDo(talk: Talk): SummaryPart {
  if (!isKnown(talk)) return part(talk, 'do', plain(say(talk.library, 'goodbye/early').text.slice(0, 1)));
  const { title, text } = words(talk, flagsToShow(talk));
  return part(talk, 'do', plain([title, ...text]));
}

function whomToCall(talk: Talk): SummaryPart {
  const numbers = flagsToShow(talk).flatMap(({ id }) => talk.library.redFlags.get(id)!.call);
  return part(talk, 'call', plain(calls(talk.library, [...numbers, 'spine-line', '911']).map(({ label }) => label)));
}

function told(talk: Talk): SummaryPart {
  const { library, visit } = talk;
  const items = [...lastWords(visit.log)].filter(([, value]) => value !== 'no').map(([id, value]): SummaryItem => {
    const { say: words } = library.findings.get(id)!;
    return { text: value === 'unsure' ? `${words} (${library.chat.answers.unsure})` : words, ...(isPrivate([id], library) && { private: true }) };
  });
  return part(talk, 'told', [...items, ...side(talk)]);
}

/** The side that was named last, where nothing of both sides was told. */
function side({ library, visit, standing }: Talk): SummaryItem[] {
  const isOfBoth = library.chat.of_both_sides.some((finding) => answerOf(standing, finding, library) === 'yes');
  return visit.side && !isOfBoth ? plain(say(library, `summary/side-${visit.side}`).text) : [];
}

/** The lists in which everything was a no, by their questions' titles: every single no would hide the rest. */
function saidNo(talk: Talk): SummaryPart {
  const { library, visit } = talk;
  const known = lastWords(visit.log);
  const isAllNo = (findings: readonly string[]) => findings.every((id) => (known.get(id) ?? 'no') === 'no');
  const open = library.questions
    .filter(({ kind, choices }) => kind === 'many' && isAllNo(choices.flatMap(({ tells }) => tells)) && !choices.every(({ tells }) => isPrivate(tells, library)))
    .map(({ id }) => id);
  return part(talk, 'said-no', plain(saidNoChoices(visit, library).filter(({ id }) => open.includes(id)).map(({ label }) => label)));
}

function mayFit(talk: Talk): SummaryPart {
  const { assessment, library } = talk;
  const causes = isKnown(talk) ? assessment.causes : [];
  return part(talk, 'fits', plain(causes.map(({ id, fit }) => `${library.chat.fit[fit]} ${library.causes.get(id)!.name}.`)));
}

function stretches(talk: Talk): SummaryPart {
  const { library, visit } = talk;
  const went = lineOf(library, 'stretch-check').choices ?? [];
  return part(talk, 'stretches', plain(visit.tried.map((tried) => {
    const label = went.find(({ id }) => id === tried.went)?.label;
    const { name, forms } = library.stretches.get(tried.stretch)!;
    const dose = forms.find(({ form }) => form === tried.form)?.dose;
    return [`${name}: ${dose}.`, ...(label ? [`${label}.`] : [])].join(' ');
  })));
}

function warnings({ library }: Talk): SummaryPart {
  const { lead, signs } = library.chat.safety_net;
  return { title: lead, items: plain(signs) };
}
