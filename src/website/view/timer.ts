/** Counts a hold along with the person: said at every change, not at every second. */
import type { Hold } from '../../conversation.ts';
import { holdClock, stepsOf } from '../hold.ts';
import type { Moment } from '../hold.ts';
import type { Words } from '../words.ts';
import { button, element } from './element.ts';

function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function timerView(hold: Hold, { timer: words }: Words): HTMLElement {
  const phase = element('span', { class: 'phase', role: 'status' });
  const left = element('span', { class: 'left', role: 'timer', 'aria-live': 'off' });
  const bar = element('progress', { max: '1', 'aria-hidden': 'true' });
  const main = button({ class: 'primary' }, () => clock.startOrPause());
  const again = button({ class: 'plain', hidden: '' }, () => clock.reset(), words.reset);
  const box = element('div', { class: 'timer', role: 'group', 'aria-label': words.name }, phase, left, bar, element('div', { class: 'acts' }, main, again));

  function named({ step, state }: Moment): string {
    if (state === 'done') return words.done;
    if (!step) return words.name;
    const many = hold.times > 1 && (step.phase === 'hold' || step.phase === 'keep');
    return many ? `${words[step.phase]} · ${words.round.replace('{one}', String(step.round)).replace('{of}', String(hold.times))}` : words[step.phase];
  }

  function show(moment: Moment): boolean {
    const { step, state } = moment;
    const said = named(moment);
    if (phase.textContent !== said) phase.textContent = said;
    left.textContent = clockFace(step ? moment.left : state === 'done' ? 0 : hold.seconds);
    bar.value = step ? 1 - moment.left / step.seconds : state === 'done' ? 1 : 0;
    main.textContent = { new: words.start, running: words.pause, paused: words.go_on, done: words.start }[state];
    if (state === 'new' && again.matches(':focus')) main.focus();
    again.hidden = state === 'new';
    box.dataset['phase'] = step?.phase ?? state;
    return state !== 'running' || box.isConnected;
  }

  const clock = holdClock(stepsOf(hold), show);
  clock.reset();
  return box;
}
