import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildWidget } from '../../src/website/bundle.ts';
import { demonstrationPages } from '../../src/website/demonstration.ts';
import { withWords } from '../../src/website/spoken.ts';
import type { WebFiles } from '../../src/website/bundle.ts';
import { content } from '../talk.ts';

const files: WebFiles = new Map([...withWords(await buildWidget(), content.languages), ...demonstrationPages(content.languages)]);
const weight = (path: string) => gzipSync(files.get(path)?.body ?? Buffer.alloc(1e6)).length;
const text = (path: string) => String(files.get(path)?.body);

test('a page that includes the guide loads no more than 3 kB before somebody opens it', () => {
  expect(weight('/widget/back-pain-guide.js')).toBeLessThanOrEqual(3 * 1024);
});

test('somebody who opens it loads no more than 30 kB', () => {
  expect(weight('/widget/back-pain-guide.js') + weight('/widget/chat.js')).toBeLessThanOrEqual(30 * 1024);
});

test('no phone number stands in the code, so that a changed one is changed everywhere', () => {
  for (const path of ['/widget/back-pain-guide.js', '/widget/chat.js']) expect(text(path)).not.toMatch(/\d{3}\.\d{3}\.\d{4}|tel:\+?\d/);
});

test.each(['/', '/es/'])('the page at %s shows the number of the spine line that stands in clinic.yaml', (path) => {
  const { phone, dial } = content.clinic.numbers['spine-line']!;
  expect(text(path)).toContain(`<a href="tel:${dial}">${phone}</a>`);
  expect(new Set(text(path).match(/tel:\+\d+/g))).toEqual(new Set([`tel:${dial}`]));
});

test('the page asks no other server for anything and has nothing inline', () => {
  for (const path of ['/', '/es/']) expect(text(path)).not.toMatch(/(src|href)="(https?:)?\/\/|<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
  expect(text('/page.css') + text('/sections.css')).not.toMatch(/@import|url\(/);
});

test('the page in Spanish has everything the English one has', () => {
  const parts = (path: string) => [...text(path).matchAll(/<(section|h1|h2|h3|li|dt|dd|a|button|p)\b/g)].map(([, tag]) => tag);
  expect(parts('/es/')).toEqual(parts('/'));
});
