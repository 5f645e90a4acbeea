/** Puts the panel on the page: beside it on a wide screen, over all of it on a phone, never under the keyboard. */

const whole = '(max-width: 480px), (max-height: 480px)';

export interface Presence {
  show(): void;
  hide(): void;
}

function fitAboveKeyboard(panel: HTMLElement): void {
  const view = window.visualViewport;
  if (!view) return;
  const fit = () => {
    const zoomed = view.scale > 1.01;
    panel.style.setProperty('--view-height', zoomed ? '100dvh' : `${view.height}px`);
    panel.style.setProperty('--view-top', zoomed ? '0px' : `${view.offsetTop}px`);
  };
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
  fit();
}

export function presence(panel: HTMLDialogElement): Presence {
  const narrow = matchMedia(whole);
  fitAboveKeyboard(panel);

  function show(): void {
    if (narrow.matches) panel.showModal();
    else panel.setAttribute('open', '');
  }

  narrow.addEventListener('change', () => {
    if (!panel.open) return;
    panel.close();
    show();
  });
  return { show, hide: () => panel.close() };
}
