/** A tap beside a reply while another question is open; gone once the person goes on. */
import type { Aside } from '../../conversation.ts';
import type { Tap } from '../wire.ts';
import { button } from './element.ts';

export interface Asides {
  beside(aside: Aside | undefined): HTMLElement | undefined;
  close(): void;
}

export function asides(tap: (text: string, tap: Tap) => void): Asides {
  let open: HTMLElement | undefined;
  const close = () => open?.remove();
  return {
    close,
    beside(aside) {
      if (!aside) return undefined;
      close();
      const { question, choice } = aside;
      return (open = button({ class: 'aside' }, () => tap(choice.label, { question, choices: [choice.id] }), choice.label));
    },
  };
}
