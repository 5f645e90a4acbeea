/** The numbers that are always on the screen. */
import type { Clinic } from '../wire.ts';
import { words } from '../words.ts';
import { callView } from './calls.ts';
import { element } from './element.ts';

export interface Footer {
  readonly element: HTMLElement;
  show(clinic: Clinic): void;
}

export function footer(): Footer {
  const bar = element('div', { class: 'footer', role: 'group', 'aria-label': words.numbers });
  return {
    element: bar,
    show: ({ calls }) => bar.replaceChildren(...calls.map((call) => callView(call, call.id === '911' ? 'urgent' : 'number'))),
  };
}
