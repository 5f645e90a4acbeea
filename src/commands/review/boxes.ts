/** The boxes of the drawing and the words in them, measured so that they fit in any plain letter. */
import type { Urgency } from '../../conversation.ts';
import { atLeast } from '../../triage/urgency.ts';
import type { Station } from './flow.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { inShort } from './words.ts';

/** Something drawn, and how high it came out, in units of the picture. */
export interface Placed {
  readonly height: number;
  readonly drawn: Html;
}

export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Line {
  readonly text: string;
  readonly kind: 'title' | 'when' | 'ask' | 'most';
}

export const pad = 8;
const textHeight = 12;
const letterWidths: Readonly<Record<Line['kind'], number>> = { title: 6.5, when: 5.5, ask: 5.5, most: 4.9 };

/** A question in its box, at least as high as `least`. */
export function box(station: Station, { x, y, width }: Room, least = 0): Placed {
  const lines = linesOf(station, width);
  const height = Math.max(least, heightOf(lines));
  return { height, drawn: html`<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="5"/>${written(lines, x + pad, y)}` };
}

/** In columns, a row as high as its highest box. */
export function grid(stations: readonly Station[], { x, y, width }: Room, columns: number): Placed {
  const each = (width - pad * (columns - 1)) / columns;
  const drawn: Html[] = [];
  let top = y;
  for (let at = 0; at < stations.length; at += columns) {
    const row = stations.slice(at, at + columns);
    const height = Math.max(...row.map((station) => heightOf(linesOf(station, each))));
    drawn.push(...row.map((station, column) => box(station, { x: x + column * (each + pad), y: top, width: each }, height).drawn));
    top += height + pad;
  }
  return { height: top - pad - y, drawn: html`${drawn}` };
}

function linesOf({ number, title, ask, condition, most }: Station, wide: number): Line[] {
  const when = condition === undefined ? [] : wrapped(`if ${condition}`, wide, 'when');
  const asked = condition === undefined ? wrapped(ask, wide, 'ask') : [];
  return [...when, ...wrapped(`${number}  ${title}`, wide, 'title'), ...asked, ...wrapped(reachIn(most), wide, 'most')];
}

function reachIn(most: Urgency | undefined): string {
  if (most === undefined) return 'raises nothing';
  return `${isEmergency(most) ? '← ' : ''}can reach: ${inShort(most)}`;
}

export function isEmergency(most: Urgency | undefined): boolean {
  return most !== undefined && atLeast(most, 'emergency-department');
}

export function wrapped(text: string, wide: number, kind: Line['kind']): Line[] {
  const most = Math.floor((wide - 2 * pad) / letterWidths[kind]);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => ({ text: line, kind }));
}

export function heightOf(lines: readonly Line[]): number {
  return lines.length * textHeight + 10;
}

export function written(lines: readonly Line[], x: number, y: number): Html {
  return html`${lines.map(({ text, kind }, at) => html`<text class="${kind}" x="${x}" y="${y + 14 + at * textHeight}">${text}</text>`)}`;
}
