/** The chat itself, fetched when it is first opened; it moves into the shadow root the loader made. */
import choicesStyle from './look/choices.css';
import panelStyle from './look/panel.css';
import pauseStyle from './look/pause.css';
import pictureStyle from './look/picture.css';
import replyStyle from './look/reply.css';
import summaryStyle from './look/summary.css';
import talkStyle from './look/talk.css';
import timerStyle from './look/timer.css';
import { followPage, watchPage } from './page-language.ts';
import { speechIn } from './speech.ts';
import { wear } from './styles.ts';
import { directLine } from './talk/direct-line.ts';
import type { DirectLine } from './talk/direct-line.ts';
import { startTalk } from './talk/talk.ts';
import { watchUse } from './talk/use.ts';
import { panel } from './view/panel.ts';
import type { Clinic, Tap } from './wire.ts';
import { pageLanguage } from './words.ts';
import type { Language } from './words.ts';

export interface Chat {
  /** @param focus whether the person asked for it just now */
  show(focus: boolean): void;
  hide(): void;
}

const again = 3_000;

async function learnClinic(line: DirectLine, learnt: (clinic: Clinic) => void): Promise<void> {
  await line.clinic().then(learnt, () => setTimeout(() => void learnClinic(line, learnt), again));
}

export interface ChatActs {
  leave(): void;
  /** The chat's own words are in this language from now on. */
  speaks(language: Language): void;
}

/** @param origin of the server the chat speaks to */
export function openChat(root: ShadowRoot, origin: string, { leave, speaks }: ChatActs): Chat {
  wear(root, panelStyle, talkStyle, replyStyle, pictureStyle, choicesStyle, timerStyle, summaryStyle, pauseStyle);
  const host = root.host as HTMLElement;
  const speech = speechIn(pageLanguage());
  const line = directLine(origin, () => speech.tag().split('-')[0] ?? '');
  const say = (text: string, tap?: Tap) => talk.say(text, tap);
  const follow = (before: string) => followPage(before, speech, say);
  let leaveTo = 'about:blank';

  /** The page is gone from the history too, so that "back" does not show it. */
  function quit(): void {
    host.hidden = true;
    talk.leave();
    leave();
    location.replace(leaveTo);
  }

  speech.always((_, language) => speaks(language));
  const shown = panel(root, speech, { plainPage: new URL('/questions', origin), leave, say, speak: (language, name) => talk.speak(language, name), quit });
  void learnClinic(line, (clinic) => {
    shown.clinic(clinic);
    leaveTo = clinic.leaveTo || leaveTo;
  });
  const talk = startTalk(line, shown.screen, speech, follow);
  watchPage(follow);
  watchUse(host, talk.pause);
  return shown;
}
