/** The answers a person can tap: one, or several and then done. */
import type { Choice, Reply } from '../../conversation.ts';
import { words } from '../words.ts';
import { button, element } from './element.ts';
import { icon, tick } from './icons.ts';

export type Choose = (chosen: readonly Choice[]) => void;

interface Numbered extends Choice {
  readonly number: number;
}

function look({ quiet }: Choice): string {
  return quiet ? 'choice quiet' : 'choice';
}

function face({ number, label, saidNo }: Numbered): HTMLElement[] {
  const remark = saidNo ? element('span', { class: 'said-no' }, ` (${words.saidNo})`) : undefined;
  return [element('span', { class: 'number' }, String(number)), element('span', { class: 'label' }, label, remark)];
}

function tapView(choice: Numbered, choose: Choose): HTMLElement {
  return button({ class: look(choice) }, () => choose([choice]), ...face(choice));
}

function manyView(choices: readonly Numbered[], done: string, choose: Choose): HTMLElement[] {
  const chosen = new Set<Numbered>();
  const finish = button({ class: 'primary' }, () => choose(choices.filter((choice) => chosen.has(choice))), done);
  finish.disabled = true;
  const toggles = choices.map((choice) => {
    const toggle = button(
      { class: look(choice), 'aria-pressed': 'false' },
      () => {
        if (!chosen.delete(choice)) chosen.add(choice);
        toggle.setAttribute('aria-pressed', String(chosen.has(choice)));
        finish.disabled = chosen.size === 0;
      },
      element('span', { class: 'box' }, icon(tick)),
      ...face(choice),
    );
    return toggle;
  });
  return [element('p', {}, words.chooseMany), ...toggles, finish];
}

/** Numbers go by the order of the reply, so that a typed number means what it shows. */
export function choicesView({ choices = [], many }: Reply, choose: Choose): HTMLElement | undefined {
  if (!choices.length) return undefined;
  const numbered = choices.filter(({ id }) => id !== 'done').map((choice, index) => ({ ...choice, number: index + 1 }));
  const quiet = numbered.filter((choice) => choice.quiet).map((choice) => tapView(choice, choose));
  const loud = numbered.filter((choice) => !choice.quiet);
  const done = choices.find(({ id }) => id === 'done')?.label ?? words.done;
  const first = many ? manyView(loud, done, choose) : loud.map((choice) => tapView(choice, choose));
  const label = many ? words.chooseMany : words.chooseOne;
  return element('div', { class: 'choices', role: 'group', 'aria-label': label }, ...first, ...quiet);
}
