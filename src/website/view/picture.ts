/** A drawing in the colours of the chat, light or dark; where it cannot be had, what it shows in words. */
import type { Picture } from '../../conversation.ts';
import { element, label } from './element.ts';

/** Drawings lie beside this script on its server. */
async function drawingOf(id: string): Promise<Element> {
  const response = await fetch(new URL(`pictures/${id}.svg`, import.meta.url));
  const drawing = new DOMParser().parseFromString(response.ok ? await response.text() : '', 'image/svg+xml').documentElement;
  if (drawing.localName !== 'svg') throw new Error(`no drawing ${id}`);
  drawing.setAttribute('aria-hidden', 'true');
  return document.importNode(drawing, true);
}

export function pictureView({ id, alt }: Picture): HTMLElement {
  const box = element('span', { class: 'drawing', role: 'img' });
  label(box, alt);
  drawingOf(id).then(
    (drawing) => box.append(drawing),
    () => box.replaceWith(element('span', { class: 'drawing' }, alt)),
  );
  return box;
}
