/** The chat's panel: what it is, the talk, where to write, and the numbers that are always there. */
import type { Screen } from '../talk/screen.ts';
import type { Speech } from '../speech.ts';
import type { Clinic, Tap } from '../wire.ts';
import { launcherWordsOf } from '../words.ts';
import { composer } from './composer.ts';
import { element, label } from './element.ts';
import { footer } from './footer.ts';
import { header } from './header.ts';
import { logView } from './log.ts';
import { pauseView } from './pause.ts';
import { presence } from './presence.ts';

export interface PanelActs {
  /** Where the page of questions is. */
  readonly plainPage: URL;
  say(text: string, tap?: Tap): void;
  speak(language: string, name: string): void;
  leave(): void;
  quit(): void;
}

export interface Panel {
  readonly screen: Screen;
  show(focus: boolean): void;
  hide(): void;
  clinic(clinic: Clinic): void;
}

export function panel(root: ShadowRoot, speech: Speech, { plainPage, say, speak, leave, quit }: PanelActs): Panel {
  const touch = matchMedia('(pointer: coarse)');
  const head = header(speech, root.host as HTMLElement, { plainPage, say, speak, leave, quit });
  const write = composer(speech, (text) => {
    tapped = false;
    say(text);
  });
  const foot = footer(speech);
  const pause = pauseView(speech);
  const status = element('p', { class: 'status', role: 'status' });
  let clinic: Clinic = { languages: {} };
  let online = true;
  let tapped = false;

  /** On touch the input would raise the keyboard over what is to be read. */
  const rest = () => (touch.matches ? log.box : write.input);
  const log = logView(speech, {
    plainPage,
    quit,
    tap(text, tap) {
      tapped = true;
      rest().focus({ preventScroll: true });
      say(text, tap);
    },
    shown(target) {
      if (tapped && root.activeElement === rest() && !write.input.value) target?.focus({ preventScroll: true });
    },
  });

  const box = element('dialog', { class: 'panel' }, head.element, pause.element, log.element, status, write.element, foot.element);
  root.append(box);
  const present = presence(box);

  function tellWhetherOnline(): void {
    const text = online ? '' : speech.words().offline;
    if (status.textContent !== text) status.textContent = text;
  }

  speech.always((_, language) => {
    label(box, launcherWordsOf(language).name);
    tellWhetherOnline();
  });

  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (!head.closeMenu()) leave();
  });
  box.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave();
  });
  box.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !head.element.contains(target)) head.closeMenu();
  });

  return {
    show(focus) {
      present.show();
      if (focus) (pause.element.hidden ? rest() : pause.element.querySelector('h3'))?.focus();
    },
    hide: present.hide,
    clinic(known) {
      clinic = known;
      foot.show(known);
      head.offer(known);
    },
    screen: {
      reply: log.reply,
      mine: log.mine,
      typing: log.typing,
      clear: log.clear,
      notice: (notice, remedy) => log.notice(clinic, notice, remedy),
      giveBack(message) {
        log.takeOut(message);
        write.input.value ||= message.text;
      },
      online(yes) {
        online = yes;
        tellWhetherOnline();
      },
      paused(ways) {
        const held = box.contains(root.activeElement);
        if (ways) write.input.value = '';
        pause.show(ways);
        head.pause(ways !== undefined);
        log.element.hidden = write.element.hidden = ways !== undefined;
        if (held) (ways ? pause.element.querySelector('h3') : rest())?.focus();
      },
      replaying: (on) => log.box.setAttribute('aria-live', on ? 'off' : 'polite'),
    },
  };
}
