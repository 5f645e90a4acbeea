/** Notices that nobody has touched the guide for so long that somebody else may sit there now. */
import { lastUsed, rememberUse } from './session.ts';

const longest = 15 * 60_000;
const lookEvery = 5_000;

export function wasLeft(): boolean {
  const used = lastUsed();
  return used !== undefined && Date.now() - used > longest;
}

/** @param left told again and again while it is so; what is touched after it does not undo it */
export function watchUse(touched: HTMLElement, left: () => void): void {
  const look = () => {
    if (wasLeft()) left();
  };
  const use = () => {
    if (!wasLeft()) rememberUse(Date.now());
  };
  for (const sign of ['pointerdown', 'keydown', 'wheel'] as const) touched.addEventListener(sign, use, { passive: true });
  document.addEventListener('visibilitychange', look);
  setInterval(look, lookEvery);
}
