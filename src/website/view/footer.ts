/** The numbers that are always on the screen. */
import type { Call } from '../../conversation.ts';
import type { Speech } from '../speech.ts';
import { firstLanguage } from '../words.ts';
import type { Clinic } from '../wire.ts';
import { callView } from './calls.ts';
import { element, label } from './element.ts';

export interface Footer {
  readonly element: HTMLElement;
  show(clinic: Clinic): void;
}

/** Whom to call, in the language that is spoken or else in the first one. */
export function callsIn({ languages }: Clinic, language: string): readonly Call[] {
  return (languages[language] ?? languages[firstLanguage])?.calls ?? [];
}

function entry(call: Call, isEmergency: string): HTMLElement {
  if (call.id !== '911') return callView(call, 'number');
  return callView({ ...call, label: `${isEmergency} ${call.label}` }, 'urgent');
}

export function footer(speech: Speech): Footer {
  const bar = element('div', { class: 'footer', role: 'group' });
  let clinic: Clinic = { languages: {} };

  function draw(): void {
    const { is_emergency: isEmergency, numbers } = speech.words();
    label(bar, numbers);
    bar.replaceChildren(...callsIn(clinic, speech.language()).map((call) => entry(call, isEmergency)));
  }

  speech.always(draw);
  return {
    element: bar,
    show(known) {
      clinic = known;
      draw();
    },
  };
}
