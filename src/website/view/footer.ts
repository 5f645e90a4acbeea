/** The numbers that are always on the screen. */
import type { Call } from '../../conversation.ts';
import type { Clinic } from '../wire.ts';
import { words } from '../words.ts';
import { callView } from './calls.ts';
import { element } from './element.ts';

export interface Footer {
  readonly element: HTMLElement;
  show(clinic: Clinic): void;
}

function entry(call: Call): HTMLElement {
  if (call.id !== '911') return callView(call, 'number');
  return callView({ ...call, label: `${words.isEmergency} ${call.label}` }, 'urgent');
}

export function footer(): Footer {
  const bar = element('div', { class: 'footer', role: 'group', 'aria-label': words.numbers });
  return {
    element: bar,
    show: ({ calls }) => bar.replaceChildren(...calls.map(entry)),
  };
}
