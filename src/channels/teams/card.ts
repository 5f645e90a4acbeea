/** Replies as one Adaptive Card: everything a turn says in one message, as Teams asks of bots. */
import type { Choice, Reply, Tone } from '../../conversation.ts';
import { labelOf, openParts } from '../plain.ts';

/** A part of an Adaptive Card 1.5; see adaptivecards.io. */
export type CardPart = Readonly<Record<string, unknown>>;

/** What a submit carries back: which question, and its choices or those ticked. */
export interface Submitted {
  readonly question: string;
  readonly choices?: readonly string[];
}

/** The id of the list of ticks; Teams sends it back as one string joined by commas. */
export const ticked = 'ticked';

const styles: Readonly<Record<Tone, string>> = { emergency: 'attention', caution: 'warning', stretch: 'emphasis', plain: 'default' };

export function card(replies: readonly Reply[], done: string): CardPart {
  const last = replies.findLast((reply) => reply.choices?.length);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    body: [...replies.map(container), ...(last?.many ? [ticks(last)] : [])],
    actions: last ? actions(last, done) : [],
  };
}

function container({ tone, title, text, steps = [], signs = [], terms = [], many, aside, summary = [], reasons = [], calls = [] }: Reply): CardPart {
  return {
    type: 'Container',
    style: styles[tone],
    spacing: 'medium',
    items: [
      ...(title ? [{ type: 'TextBlock', text: plainly(title), weight: 'bolder', size: 'medium', wrap: true }] : []),
      ...text.slice(0, 1).map(block),
      ...steps.map((step, index) => block(`${index + 1}. ${step}`)),
      ...text.slice(1).map(block),
      ...signs.map((sign) => block(`- ${sign}`)),
      ...terms.filter(({ choice }) => !many || choice === undefined).map(({ word, meaning }) => ({ ...block(`${word}: ${meaning}`), isSubtle: true })),
      ...openParts(summary).flatMap(({ title: heading, items }) => [{ ...block(heading), weight: 'bolder' }, ...items.map((item) => block(`- ${item}`))]),
      ...calls.map(({ label }) => ({ ...block(label), weight: 'bolder' })),
      ...reasons.map((reason) => block(`- ${reason}`)),
      ...(aside ? [{ type: 'ActionSet', actions: [submit(aside.choice.label, { question: aside.question, choices: [aside.choice.id] })] }] : []),
    ],
  };
}

function block(text: string): CardPart {
  return { type: 'TextBlock', text: plainly(text), wrap: true };
}

/** Card texts are Markdown in Teams; what a person wrote or a file holds is shown as it stands. */
function plainly(text: string): string {
  return text.replace(/[\\`*_[\]<>#~|]/gu, '\\$&');
}

function ticks({ choices = [], terms = [] }: Reply): CardPart {
  const own = choices.filter((choice) => !choice.quiet);
  return {
    type: 'Input.ChoiceSet',
    id: ticked,
    isMultiSelect: true,
    style: 'expanded',
    wrap: true,
    choices: own.map((choice) => ({ title: labelOf(choice, terms), value: choice.id })),
  };
}

function actions({ id, choices = [], many }: Reply, done: string): CardPart[] {
  const buttons = many ? choices.filter((choice) => choice.quiet) : choices;
  const confirm = many ? [submit(done, { question: id })] : [];
  return [...confirm, ...buttons.map((choice: Choice) => submit(choice.label, { question: id, choices: [choice.id] }))];
}

function submit(title: string, data: Submitted): CardPart {
  return { type: 'Action.Submit', title, data };
}
