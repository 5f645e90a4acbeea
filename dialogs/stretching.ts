/** One safe stretch at a time, and how it went after each; worse ends it and asks the warning signs again. */
import type { Library } from '../src/content/shape.ts';
import type { Reply, SafeStretch, Tried, Turn } from '../src/conversation.ts';
import { appended } from '../src/triage/standing.ts';
import { oncePerLibrary } from '../src/triage/once.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { stock } from '../src/stock.ts';
import { askedAgain } from './asked-again.ts';
import type { Talk } from './talk.ts';
import { answer, change, lineOf, say } from './talk.ts';

const most = 3;

/** The stretch on the screen, or the next one; undefined when it is not the time for one. */
export function stretching(talk: Talk): Turn | undefined {
  const { visit, assessment, library } = talk;
  if (visit.floor !== 'stretching' || visit.advised !== assessment.urgency || atLeast(assessment.urgency, 'same-day')) return undefined;
  const current = onScreen(talk);
  if (current) return answer(talk, [card(current, talk)]);
  const next = assessment.stretches.find(({ id }) => !visit.tried.some((tried) => tried.stretch === id));
  if (!next || visit.tried.length >= most) return answer(change(talk, { floor: 'result' }), [say(library, visit.tried.length ? 'stretches-done' : 'no-stretches')]);
  const tried = { stretch: next.id, form: next.form };
  return answer(change(talk, { tried: [...visit.tried, tried] }), [card(tried, talk)]);
}

/** Keeps how the stretch went; after a worse one the questions that say so are open again. */
export function afterStretch(talk: Talk): { talk: Talk; first: readonly Reply[] } {
  const { visit, heard, library } = talk;
  const current = onScreen(talk);
  const went = lineOf(library, 'stretch-check').choices?.find((choice) => choice.id === heard.choice && !choice.wish);
  if (!current || !went) return { talk, first: [] };
  const tried = [...visit.tried.slice(0, -1), { ...current, went: went.id }];
  if (!went.worse) return { talk: change(talk, { tried }), first: [say(library, `stretch-went/${went.id}`)] };
  return { talk: change(talk, { tried, log: appended(visit.log, askedAgain(talk, ({ again_after_worse }) => again_after_worse), library) }), first: [say(library, `stretch-went/${went.id}`, {}, 'caution')] };
}

/** What the lines of a stretch's card say: how often and how long, the easier way, and when to stop. */
const cardLines = ['dose', 'easier', 'if-it-hurts'] as const;

/** That line of the stretch on the screen; nothing where none is there. */
export function saidOnCard(wish: (typeof cardLines)[number], talk: Talk): Reply | undefined {
  const current = talk.visit.floor === 'stretching' ? onScreen(talk) : undefined;
  if (!current) return undefined;
  const { easier: way, forms } = talk.library.stretches.get(current.stretch)!;
  const { dose, build_up: more, easier = way } = forms.find((each) => each.form === current.form)!;
  const { text } = say(talk.library, 'stretch-check', { easier, dose, build_up: more ?? dose });
  return { ...say(talk.library, `answer/${wish}`), text: [text[cardLines.indexOf(wish)]!] };
}

function onScreen({ visit, assessment }: Talk): Tried | undefined {
  const last = visit.tried.at(-1);
  return last && last.went === undefined && assessment.stretches.some(({ id }) => id === last.stretch) ? last : undefined;
}

function card(tried: Tried, { library, assessment }: Talk): Reply {
  const { reasons = [], small = false } = assessment.stretches.find(({ id }) => id === tried.stretch) ?? {};
  return reasons.length || small ? cardOf(tried, { reasons, small }, library) : plainCards(library).get(`${tried.stretch}/${tried.form}`)!;
}

const plainCards = oncePerLibrary((library) => {
  const all = [...library.stretches].flatMap(([stretch, { forms }]) => forms.map(({ form }) => ({ stretch, form })));
  return new Map(all.map((each) => [`${each.stretch}/${each.form}`, stock(cardOf(each, { reasons: [], small: false }, library))]));
});

function cardOf({ stretch, form }: Tried, { reasons, small }: Pick<SafeStretch, 'reasons' | 'small'>, library: Library): Reply {
  const { name, helps, forms, easier: way, credit } = library.stretches.get(stretch)!;
  const { steps, dose, hold, build_up, easier = way } = forms.find((each) => each.form === form)!;
  const check = say(library, 'stretch-check', { easier, dose, build_up: build_up ?? dose });
  const fitted = reasons.length ? say(library, 'stretch-form', { because: reasons.join(', ') }).text : [];
  const careful = small ? say(library, 'stretch-small').text : [];
  return {
    ...check,
    id: `stretch/${stretch}`,
    tone: 'stretch',
    title: name,
    text: [helps, ...fitted, ...careful, ...check.text.slice(0, -1), credit, ...check.text.slice(-1)],
    steps,
    ...(hold && { hold }),
    ...picturesOf({ stretch, form }, library),
  };
}

/** The drawing of each step, where there is one. */
function picturesOf({ stretch, form }: Tried, { pictures }: Library): Pick<Reply, 'pictures'> {
  const drawn = pictures.get(stretch)?.forms.find((each) => each.form === form);
  return drawn ? { pictures: drawn.steps.map(({ alt }, at) => ({ id: `${stretch}/${form}/${at + 1}`, alt })) } : {};
}
