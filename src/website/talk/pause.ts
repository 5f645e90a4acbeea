/** While a talk pauses its words are not on the screen, and the person comes back with one sentence of theirs. */
import type { Speech } from '../speech.ts';
import type { Screen } from './screen.ts';
import { rememberUse } from './session.ts';

export interface Pause {
  isOn(): boolean;
  begin(): void;
  end(): void;
}

/** @param wake comes back with this sentence */
export function pauseOf(screen: Screen, speech: Speech, wake: (text: string) => void): Pause {
  let isOn = false;

  function end(): void {
    isOn = false;
    rememberUse(Date.now());
    screen.paused();
  }

  function comeBack(text: string): void {
    end();
    wake(text);
  }

  return {
    isOn: () => isOn,
    begin() {
      isOn = true;
      screen.paused({ goOn: () => comeBack(speech.words().pause.go_on.says), startNew: () => comeBack(speech.words().pause.start_new.says) });
    },
    end,
  };
}
