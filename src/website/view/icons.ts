/** The chat's few icons, drawn as strokes in the colour of the text around them. */

export const guide = 'M12 3c5 0 9 3.4 9 7.8s-4 7.8-9 7.8c-1 0-2-.1-2.9-.4L4 21l1.3-4.2C3.9 15.2 3 13.1 3 10.8 3 6.4 7 3 12 3zM10 7.5h4M9 10.8h4M10 14.1h4';
export const close = 'M6 6l12 12M18 6L6 18';
export const menu = 'M5 7h14M5 12h14M5 17h14';
export const send = 'M5 12h14M13 6l6 6-6 6';
export const warning = 'M12 3.5L2.5 20h19zM12 10v4.5M12 17v.01';
export const notice = 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM12 7.5V13M12 16.5v.01';
export const stretch = 'M12 3a2 2 0 1 0 0 4 2 2 0 1 0 0-4zM4 6l3 4h10l3-4M12 10v5M8 21l4-6 4 6';
export const phone = 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1C11 20 4 13 4 5a1 1 0 0 1 1-1z';
export const tick = 'M5 12.5L9.5 17 19 7.5';
export const again = 'M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6';
export const down = 'M12 5v14M6 13l6 6 6-6';

const svg = 'http://www.w3.org/2000/svg';

export function icon(drawing: string): SVGSVGElement {
  const made = document.createElementNS(svg, 'svg');
  made.setAttribute('viewBox', '0 0 24 24');
  made.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', drawing);
  made.append(path);
  return made;
}
