/** The other languages of the guide, each by its own name and one tap away: who cannot read this one need not open a menu. */
import type { Speech } from '../speech.ts';
import type { Clinic } from '../wire.ts';
import { button, element } from './element.ts';

export interface Switch {
  readonly element: HTMLElement;
  offer(clinic: Clinic): void;
}

/** @param speak goes over to the language of this code, called so in itself */
export function languageSwitch(speech: Speech, speak: (code: string, name: string) => void): Switch {
  const box = element('div', { class: 'languages' });
  let offered: readonly (readonly [code: string, name: string])[] = [];

  /** The buttons stay and change their words, so that the one just tapped keeps the focus. */
  function draw(): void {
    const others = offered.filter(([code]) => code !== speech.language());
    while (box.childElementCount > others.length) box.lastElementChild?.remove();
    others.forEach(([code, name], at) => {
      const one = (box.children[at] as HTMLButtonElement | undefined) ?? box.appendChild(button({}, () => undefined));
      one.lang = code;
      one.textContent = name;
      one.onclick = () => speak(code, name);
    });
  }

  speech.always(draw);
  return {
    element: box,
    offer({ languages }) {
      offered = Object.entries(languages).map(([code, { name }]) => [code, name]);
      draw();
    },
  };
}
