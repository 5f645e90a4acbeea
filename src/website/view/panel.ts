/** The chat's panel: what it is, the talk, where to write, and the numbers that are always there. */
import type { Screen } from '../talk/screen.ts';
import type { Clinic, Tap } from '../wire.ts';
import { name, words } from '../words.ts';
import { composer } from './composer.ts';
import { element } from './element.ts';
import { footer } from './footer.ts';
import { header } from './header.ts';
import { logView } from './log.ts';
import { presence } from './presence.ts';

export interface PanelActs {
  say(text: string, tap?: Tap): void;
  leave(): void;
}

export interface Panel {
  readonly screen: Screen;
  show(focus: boolean): void;
  hide(): void;
  clinic(clinic: Clinic): void;
}

export function panel(root: ShadowRoot, { say, leave }: PanelActs): Panel {
  const touch = matchMedia('(pointer: coarse)');
  const head = header({ say, leave });
  const write = composer((text) => {
    tapped = false;
    say(text);
  });
  const foot = footer();
  const status = element('p', { class: 'status', role: 'status' });
  let clinic: Clinic = { calls: [] };
  let tapped = false;

  /** On touch the input would raise the keyboard over what is to be read. */
  const rest = () => (touch.matches ? log.box : write.input);
  const log = logView({
    tap(text, tap) {
      tapped = true;
      rest().focus({ preventScroll: true });
      say(text, tap);
    },
    shown(target) {
      if (tapped && root.activeElement === rest() && !write.input.value) target?.focus({ preventScroll: true });
    },
  });

  const box = element('dialog', { class: 'panel', 'aria-label': name }, head.element, log.element, status, write.element, foot.element);
  root.append(box);
  const present = presence(box);

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
      if (focus) rest().focus();
    },
    hide: present.hide,
    clinic(known) {
      clinic = known;
      foot.show(known);
    },
    screen: {
      reply: log.reply,
      mine: log.mine,
      typing: log.typing,
      clear: log.clear,
      notice: (text, remedy) => log.notice(clinic, text, remedy),
      online(yes) {
        const text = yes ? '' : words.offline;
        if (status.textContent !== text) status.textContent = text;
      },
      replaying: (on) => log.box.setAttribute('aria-live', on ? 'off' : 'polite'),
    },
  };
}
