/** A further language is a folder, and nothing else. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { converse } from '../../dialogs/index.ts';
import { loadLibrary } from '../../src/content/load.ts';
import { demonstrationPages } from '../../src/website/demonstration.ts';
import { withWords } from '../../src/website/spoken.ts';
import { copied } from './copied.ts';

const copy = copied(join(import.meta.dirname, '../../content'));

/** Spanish in another dress: what matters is where its words come from. */
function addLanguage(code: string): void {
  cpSync(join(copy.folder, 'translations/es'), join(copy.folder, 'translations', code), { recursive: true });
  change(code, 'language.yaml', /name: .*\ntag: .*\nasked_for: \[.*\]/u, 'name: Português\ntag: pt-BR\nasked_for: [portugues, em portugues]');
  change(code, 'widget.yaml', 'Cerrar la guía', 'Fechar o guia');
  change(code, 'page.yaml', '¿Dolor de espalda? Empiece aquí.', 'Dor nas costas? Comece aqui.');
}

function change(code: string, file: string, from: string | RegExp, to: string): void {
  const path = join(copy.folder, 'translations', code, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toMatch(from);
  writeFileSync(path, before.replace(from, to));
}

test('it is spoken, on the website too', () => {
  addLanguage('pt');
  const { languages } = loadLibrary(copy.folder);
  const english = languages.get('en')!;
  expect([...languages.keys()]).toEqual(['en', 'es', 'pt']);

  const begun = converse({ kind: 'start', language: 'pt' }, undefined, english);
  expect(begun.visit.language).toBe('pt');
  expect(converse({ kind: 'text', text: 'me duele la espalda' }, begun.visit, english).visit.language).toBe('pt');
  const changed = converse({ kind: 'text', text: 'em portugues' }, converse({ kind: 'start' }, undefined, english).visit, english);
  expect(changed.visit.language).toBe('pt');

  const pages = demonstrationPages(languages);
  expect(String(pages.get('/pt/')!.body)).toMatch(/<html lang="pt-BR">[^]*Dor nas costas\? Comece aqui\./u);
  expect(String(pages.get('/')!.body)).toContain('hreflang="pt"');
  const scripts = withWords(new Map([['/widget/chat.js', { body: Buffer.from('talk();'), type: 'text/javascript' }]]), languages);
  expect(String(scripts.get('/widget/chat.js')!.body)).toMatch(/"pt":\{[^]*"close":"Fechar o guia"[^]*talk\(\);$/u);
});
