/** A held stretch as a row of steps, and the clock that goes through them. */
import type { Hold } from '../conversation.ts';

/** `keep`: so long that it is no hold but a rest or a walk. */
export type Phase = 'ready' | 'hold' | 'keep' | 'change' | 'rest';

export interface HoldStep {
  readonly phase: Phase;
  readonly seconds: number;
  /** Which time it is, from 1. */
  readonly round: number;
}

const longestHold = 59;
/** Seconds to get into position, and between two holds. */
const between = 5;

export function stepsOf({ seconds, times, sides }: Hold): readonly HoldStep[] {
  const held = Array.from({ length: times * sides }, (_, at): HoldStep[] => {
    const round = Math.floor(at / sides) + 1;
    const before: Phase = at === 0 ? 'ready' : sides === 2 ? 'change' : 'rest';
    return [{ phase: before, seconds: between, round }, { phase: seconds > longestHold ? 'keep' : 'hold', seconds, round }];
  });
  return held.flat();
}

/** Where the clock stands; without a step it has not begun, or is done. */
export interface Moment {
  readonly step: HoldStep | undefined;
  /** Whole seconds that are left of the step. */
  readonly left: number;
  readonly state: 'new' | 'running' | 'paused' | 'done';
}

export interface HoldClock {
  startOrPause(): void;
  reset(): void;
}

/** @param show told of every second that passes; false ends the clock */
export function holdClock(steps: readonly HoldStep[], show: (moment: Moment) => boolean): HoldClock {
  let at = 0;
  let spent = 0;
  let since = 0;
  let state: Moment['state'] = 'new';
  let beat: ReturnType<typeof setInterval> | undefined;

  function stop(next: Moment['state']): void {
    clearInterval(beat);
    state = next;
  }

  function tell(): void {
    const step = state === 'new' || state === 'done' ? undefined : steps[at];
    const left = step ? Math.ceil(step.seconds - spent / 1000) : 0;
    if (!show({ step, left, state })) stop('paused');
  }

  /** After a long sleep of the page it goes on where it was, not several steps later. */
  function pass(): void {
    const now = Date.now();
    spent += Math.min(now - since, 1_000);
    since = now;
    if (spent >= (steps[at]?.seconds ?? 0) * 1000) {
      spent = 0;
      at += 1;
      if (at === steps.length) stop('done');
    }
    tell();
  }

  function run(): void {
    if (state === 'done') at = 0;
    state = 'running';
    since = Date.now();
    beat = setInterval(pass, 250);
    tell();
  }

  return {
    startOrPause() {
      if (state !== 'running') return run();
      stop('paused');
      tell();
    },
    reset() {
      stop('new');
      at = spent = 0;
      tell();
    },
  };
}
