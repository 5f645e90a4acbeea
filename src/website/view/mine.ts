/** A message of the person, with what became of it: on its way, arrived, or waiting to be tried again. */
import type { Sending } from '../talk/screen.ts';
import type { Message } from '../wire.ts';
import { wordsOf } from '../words.ts';
import { button, element, unseen } from './element.ts';
import { again, icon } from './icons.ts';
import { timeView } from './time.ts';

export interface MineView {
  readonly entry: HTMLElement;
  become(sending: Sending, retry?: () => void): void;
  /** It is in this language: the one it was written under, until its answer tells another. */
  isIn(tag: string): void;
}

const nothing = () => undefined;

function stateView(sending: Sending, retry: () => void, tag: string, at: Date): HTMLElement {
  const says = wordsOf(tag);
  if (sending === 'failed') return button({ class: 'state failed' }, retry, icon(again), says.not_sent);
  return element('span', { class: `state ${sending}`, 'aria-live': 'off' }, timeView(at, tag), element('span', {}, ` · ${says[sending]}`));
}

/** @param tag of the language it is taken to be in */
export function mineView({ text, at }: Message, tag: string): MineView {
  const who = unseen('');
  const entry = element('div', { class: 'entry mine' }, element('div', { class: 'bubble' }, who, element('p', {}, text)));
  let state: HTMLElement | undefined;
  let shown: { readonly sending: Sending; readonly retry: () => void } = { sending: 'sending', retry: nothing };

  function show(): void {
    const fresh = stateView(shown.sending, shown.retry, tag, at);
    if (state) state.replaceWith(fresh);
    else entry.append(fresh);
    state = fresh;
  }

  function speak(): void {
    entry.lang = tag;
    who.textContent = wordsOf(tag).you_said;
    show();
  }

  speak();
  return {
    entry,
    isIn(next) {
      if (next === tag) return;
      tag = next;
      speak();
    },
    become(sending, retry = nothing) {
      shown = { sending, retry };
      show();
    },
  };
}
