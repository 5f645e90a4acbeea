/** The chat itself, fetched when it is first opened; it moves into the shadow root the loader made. */
import choicesStyle from './look/choices.css';
import panelStyle from './look/panel.css';
import pictureStyle from './look/picture.css';
import replyStyle from './look/reply.css';
import talkStyle from './look/talk.css';
import timerStyle from './look/timer.css';
import { speechIn } from './speech.ts';
import { wear } from './styles.ts';
import { directLine } from './talk/direct-line.ts';
import type { DirectLine } from './talk/direct-line.ts';
import { startTalk } from './talk/talk.ts';
import { panel } from './view/panel.ts';
import type { Panel } from './view/panel.ts';
import { pageLanguage } from './words/languages.ts';
import type { Language } from './words/languages.ts';

export interface Chat {
  /** @param focus whether the person asked for it just now */
  show(focus: boolean): void;
  hide(): void;
}

const again = 3_000;

async function showNumbers(line: DirectLine, shown: Panel): Promise<void> {
  await line.clinic().then(shown.clinic, () => setTimeout(() => void showNumbers(line, shown), again));
}

export interface ChatActs {
  leave(): void;
  /** The chat's own words are in this language from now on. */
  speaks(language: Language): void;
}

/** @param origin of the server the chat speaks to */
export function openChat(root: ShadowRoot, origin: string, { leave, speaks }: ChatActs): Chat {
  wear(root, panelStyle, talkStyle, replyStyle, pictureStyle, choicesStyle, timerStyle);
  const line = directLine(origin);
  const speech = speechIn(pageLanguage());
  speech.always((_, language) => speaks(language));
  const shown = panel(root, speech, { leave, say: (text, tap) => talk.say(text, tap) });
  void showNumbers(line, shown);
  const talk = startTalk(line, shown.screen, speech);
  return shown;
}
