/** Draws the interview's flow, from top to bottom, on as many sheets as it takes to stay readable in print. */
import { box, grid, heightOf, isEmergency, pad, wrapped, written } from './boxes.ts';
import type { Placed } from './boxes.ts';
import type { Block, Flow, Station } from './flow.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';

/** In units of the picture, of which 10 are the height of a letter. */
const width = 760;
const rail = { x: 0, width: 30 };
const trunk = { x: 58, width: 244 };
const aside = { x: 334, width: 425 };
const middle = trunk.x + trunk.width / 2;
const gap = 20;
/** What goes on one sheet of A4 or Letter under a heading. */
const sheetHeight = 850;

type Row = (y: number) => Placed;

export function drawing({ blocks, pool, again }: Flow): Html {
  const rows: readonly Row[] = [start, ...blocks.map((block): Row => (y) => blockAt(block, y)), ...(pool.length ? [(y: number) => poolAt(pool, y)] : []), (y: number) => endAt(again, y)];
  const sheets = inSheets(rows);
  return html`${sheets.map((sheet, at) => drawn(sheet, { isFirst: at === 0, isLast: at === sheets.length - 1 }))}`;
}

/** As few sheets as hold it, each about as full as the others. */
function inSheets(rows: readonly Row[]): Row[][] {
  const heights = rows.map((row) => row(0).height + gap);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const target = total / Math.ceil(total / sheetHeight);
  const sheets: Row[][] = [[]];
  let filled = 0;
  rows.forEach((row, at) => {
    if (filled + heights[at]! / 2 > target * sheets.length) sheets.push([]);
    sheets.at(-1)!.push(row);
    filled += heights[at]!;
  });
  return sheets;
}

function drawn(rows: readonly Row[], { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }): Html {
  const parts: Html[] = [];
  let y = 1;
  rows.forEach((row, at) => {
    if (at || !isFirst) parts.push(down(y, (y += gap)));
    const placed = row(y);
    parts.push(placed.drawn);
    y += placed.height;
  });
  if (!isLast) parts.push(html`<path class="way" d="M${middle} ${y}V${(y += gap) + 1}"/>`);
  return html`<svg class="flow" viewBox="0 0 ${width} ${Math.ceil(y) + 1}" role="img" aria-label="The questions in their order" xmlns="http://www.w3.org/2000/svg">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
${railTo(y)}${parts}</svg>`;
}

/** Every answer is looked at for an emergency first, so the way out runs beside all questions. */
function railTo(y: number): Html {
  return html`<rect class="rail" x="${rail.x}" y="1" width="${rail.width}" height="${y - 1}" rx="5"/>
<text class="on-rail" transform="translate(${rail.x + rail.width / 2 + 4} ${y / 2}) rotate(-90)" text-anchor="middle">Emergency exit: looked at after every answer, and in every word typed</text>`;
}

function start(y: number): Placed {
  return stop(y, ['Welcome: what the guide is, 911, and whom it is for']);
}

function endAt(again: readonly string[], y: number): Placed {
  const more = again.length ? [`When a stretch made it worse, asked again: ${again.join(', ')}`] : [];
  return stop(y, ['Result: whom to call and how soon, what fits, safe stretches', ...more]);
}

function stop(y: number, texts: readonly string[]): Placed {
  const room = { x: trunk.x, width: trunk.width + 190 };
  const lines = texts.flatMap((text, at) => wrapped(text, room.width - pad, at ? 'ask' : 'title'));
  const height = heightOf(lines);
  return { height, drawn: html`<rect class="stop" x="${room.x}" y="${y}" width="${room.width}" height="${height}" rx="${Math.min(17, height / 2)}"/>${written(lines, room.x + 2 * pad, y)}` };
}

function blockAt({ trunk: station, sides }: Block, y: number): Placed {
  const main = station ? box(station, { ...trunk, y }) : headAt(y);
  const hung = sides.length ? groupAt(sides, y) : undefined;
  const height = Math.max(main.height, hung?.height ?? 0);
  const across = y + Math.min(main.height, hung?.height ?? main.height) / 2;
  return {
    height,
    drawn: html`${main.height < height && html`<path class="way" d="M${middle} ${y + main.height}V${y + height}"/>`}${main.drawn}${exit([...(station ? [station] : []), ...sides], y + main.height / 2)}
${hung && html`${hung.drawn}<path class="way" marker-end="url(#tip)" d="M${trunk.x + trunk.width} ${across}H${aside.x}"/>`}`,
  };
}

/** Dashed where no answer there is part of an emergency, and only words typed could be. */
function exit(stations: readonly Station[], y: number): Html {
  const isOpen = stations.some(({ most }) => isEmergency(most));
  return html`<path class="${isOpen ? 'way' : 'way faint'}" marker-end="url(#tip)" d="M${trunk.x} ${y}H${rail.x + rail.width}"/>`;
}

/** What is asked before anything else, as soon as it is due. */
function headAt(y: number): Placed {
  const lines = [...wrapped('As soon as one of these is due', trunk.width, 'title'), ...wrapped('asked before anything else, at any point of the interview', trunk.width, 'ask')];
  const height = heightOf(lines);
  return { height, drawn: html`<rect class="stop" x="${trunk.x}" y="${y}" width="${trunk.width}" height="${height}" rx="5"/>${written(lines, trunk.x + pad, y)}` };
}

function groupAt(sides: readonly Station[], y: number): Placed {
  const inner = grid(sides, { x: aside.x + pad, y: y + pad, width: aside.width - 2 * pad }, Math.min(2, sides.length));
  const height = inner.height + 2 * pad;
  return { height, drawn: html`<rect class="aside" x="${aside.x}" y="${y}" width="${aside.width}" height="${height}" rx="8"/>${inner.drawn}` };
}

function poolAt(pool: readonly Station[], y: number): Placed {
  const all = { x: trunk.x, width: width - trunk.x - 1 };
  const lines = wrapped('In no fixed place: of these, the one whose answer would tell most comes next', all.width, 'title');
  const inner = grid(pool, { x: all.x + 2 * pad, y: y + heightOf(lines), width: all.width - 4 * pad }, 2);
  const height = heightOf(lines) + inner.height + 2 * pad;
  return { height, drawn: html`<rect class="pool" x="${all.x}" y="${y}" width="${all.width}" height="${height}" rx="24"/>${written(lines, all.x + 3 * pad, y)}${inner.drawn}${exit(pool, y + height / 2)}` };
}

function down(from: number, to: number): Html {
  return html`<path class="way" marker-end="url(#tip)" d="M${middle} ${from}V${to}"/>`;
}
