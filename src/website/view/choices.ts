/** The answers a person can tap: one, or several and then done. */
import type { Choice, Reply } from '../../conversation.ts';
import type { Words } from '../words.ts';
import { button, element } from './element.ts';
import { icon, tick } from './icons.ts';

export type Choose = (chosen: readonly Choice[]) => void;

interface Numbered extends Choice {
  readonly number: number;
  readonly picked: boolean;
}

function look({ quiet }: Choice): string {
  return quiet ? 'choice quiet' : 'choice';
}

function face({ number, label, remark: said, does }: Numbered): (HTMLElement | undefined)[] {
  const remark = said ? element('span', { class: 'said-no' }, ` (${said})`) : undefined;
  return [element('span', { class: 'number' }, String(number)), element('span', { class: 'label' }, label, remark), does ? element('span', { class: 'does' }, does) : undefined];
}

function tapView(choice: Numbered, choose: Choose): HTMLElement {
  return button({ class: look(choice) }, () => choose([choice]), ...face(choice));
}

interface Picks {
  readonly parts: readonly HTMLElement[];
  readonly chosen: ReadonlySet<Choice>;
}

type ManyWords = Pick<Words, 'choose_many' | 'done'>;

function manyView(choices: readonly Numbered[], { choose_many: lead, done }: ManyWords, finish: () => void): Picks {
  const chosen = new Set(choices.filter(({ picked }) => picked));
  const last = button({ class: 'primary' }, finish, done);
  last.disabled = chosen.size === 0;
  const toggles = choices.map((choice) => {
    const toggle = button(
      { class: look(choice), 'aria-pressed': String(choice.picked), 'data-choice': choice.id },
      () => {
        if (!chosen.delete(choice)) chosen.add(choice);
        toggle.setAttribute('aria-pressed', String(chosen.has(choice)));
        last.disabled = chosen.size === 0;
      },
      element('span', { class: 'box' }, icon(tick)),
      ...face(choice),
    );
    return toggle;
  });
  return { parts: [element('p', {}, lead), ...toggles, last], chosen };
}

function oneOf(choices: readonly Numbered[], choose: Choose): HTMLElement[] {
  const [loud, quiet] = [choices.filter((choice) => !choice.quiet), choices.filter((choice) => choice.quiet)];
  return [...loud, ...quiet].map((choice) => tapView(choice, choose));
}

/** A quiet answer is sent at once, together with what was picked before it: nothing told is dropped. */
function someOf(choices: readonly Numbered[], words: ManyWords, choose: Choose): HTMLElement[] {
  const picked = () => choices.filter((choice) => picks.chosen.has(choice));
  const picks = manyView(choices.filter((choice) => !choice.quiet), words, () => choose(picked()));
  const quiet = choices.filter((choice) => choice.quiet);
  return [...picks.parts, ...quiet.map((choice) => tapView(choice, () => choose([...picked(), choice])))];
}

/** The ids of what is picked and not sent yet. */
export function pickedIn(answers: HTMLElement): string[] {
  return [...answers.querySelectorAll<HTMLElement>('[aria-pressed="true"]')].map(({ dataset }) => dataset['choice'] ?? '');
}

export interface Asked {
  readonly words: Words;
  /** Ids of what is picked already. */
  readonly picked: readonly string[];
  readonly choose: Choose;
}

/** Numbers go by the order of the reply, so that a typed number means what it shows. */
export function choicesView({ choices = [], many }: Reply, { words, picked, choose }: Asked): HTMLElement {
  const confirm = many ? choices.find(({ id }) => id === 'done') : undefined;
  const numbered = choices.filter((choice) => choice !== confirm).map((choice, index) => ({ ...choice, number: index + 1, picked: picked.includes(choice.id) }));
  const buttons = many ? someOf(numbered, { ...words, done: confirm?.label ?? words.done }, choose) : oneOf(numbered, choose);
  return element('div', { class: 'choices', role: 'group', 'aria-label': many ? words.choose_many : words.choose_one }, ...buttons);
}
