/** Keeps the reader's place: new words come into view only when the reader was at the newest ones. */
import { button, element, label } from './element.ts';
import { down, icon } from './icons.ts';
import type { Speech } from '../speech.ts';

export interface Place {
  /** Leads down to what is below the screen. */
  readonly newer: HTMLElement;
  /** New words stand in the log; what was last anchored stays on the screen above them. */
  grown(): void;
  /** From this entry on is what the reader should see. */
  anchor(entry: HTMLElement): void;
}

const margin = 8;
const near = 32;

export function keepPlace(log: HTMLElement, speech: Speech): Place {
  let anchored: HTMLElement | undefined;
  let settledAt = 0;
  let following = true;
  let atEnd = true;
  const end = () => log.scrollHeight - log.clientHeight;
  const fresh = element('span', { hidden: '' });
  const newer = button({ class: 'newer', hidden: '' }, () => log.scrollTo({ top: end() }), fresh, icon(down));
  speech.always((words) => {
    fresh.textContent = words.newer;
    label(newer, words.newer);
  });

  function look(): void {
    atEnd = end() - log.scrollTop <= near;
    following = atEnd || Math.abs(log.scrollTop - settledAt) <= near;
    if (atEnd && newer.matches(':focus')) log.focus({ preventScroll: true });
    newer.hidden = atEnd;
    if (following) fresh.hidden = true;
  }

  function settle(): void {
    const top = anchored?.isConnected ? anchored.offsetTop - margin : 0;
    log.scrollTop = Math.max(0, Math.min(end(), top));
    settledAt = log.scrollTop;
    look();
  }

  log.addEventListener('scroll', look);
  new ResizeObserver(() => {
    if (atEnd) log.scrollTop = end();
    look();
  }).observe(log);

  return {
    newer,
    grown() {
      if (following) settle();
      else fresh.hidden = newer.hidden = false;
    },
    anchor(entry) {
      anchored = entry;
      following = true;
    },
  };
}
