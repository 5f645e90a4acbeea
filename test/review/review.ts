/** A review page made of some content, and its words without the markup. */
import { join } from 'node:path';
import { reviewPage } from '../../src/commands/review/page.ts';
import type { Review } from '../../src/commands/review/page.ts';
import { fixture } from '../talk.ts';

export const fixtureFolder = join(import.meta.dirname, '../fixture');
export const contentFolder = join(import.meta.dirname, '../../content');

export function pageOf(changes: Partial<Review> = {}): string {
  return reviewPage({ library: fixture, folder: fixtureFolder, edition: { version: 'abc123', made: new Date('2030-01-31') }, figures: undefined, stories: [], ...changes });
}

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** What a reader reads: tags away, signs as they are, one blank between words. */
export function readable(page: string): string {
  return page
    .replace(/<style>[^]*?<\/style>/gu, '')
    .replace(/<\/?(?:a|b|i|code|small|span)\b[^>]*>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/gu, (sign) => signs[sign]!)
    .replace(/\s+/gu, ' ');
}

/** One part of the page, from its heading to the next part. */
export function part(page: string, id: string): string {
  const from = page.indexOf(`<section class="part" id="${id}">`);
  const to = page.indexOf('<section class="part"', from + 1);
  return from === -1 ? '' : page.slice(from, to === -1 ? undefined : to);
}
