/** A message of the person, with what became of it: on its way, arrived, or waiting to be tried again. */
import type { Sending } from '../talk/screen.ts';
import type { Message } from '../wire.ts';
import { words } from '../words.ts';
import { button, element, unseen } from './element.ts';
import { again, icon } from './icons.ts';

export interface MineView {
  readonly entry: HTMLElement;
  become(sending: Sending, retry?: () => void): void;
}

function stateView(sending: Sending, retry: () => void): HTMLElement {
  if (sending === 'failed') return button({ class: 'state failed' }, retry, icon(again), words.notSent);
  return element('span', { class: `state ${sending}` }, words[sending]);
}

export function mineView({ text }: Message, sending: Sending, retry?: () => void): MineView {
  const nothing = () => undefined;
  let state = stateView(sending, retry ?? nothing);
  const bubble = element('div', { class: 'bubble' }, unseen(words.youSaid), element('p', {}, text));
  return {
    entry: element('div', { class: 'entry mine' }, bubble, state),
    become(next, again) {
      const fresh = stateView(next, again ?? nothing);
      state.replaceWith(fresh);
      state = fresh;
    },
  };
}
