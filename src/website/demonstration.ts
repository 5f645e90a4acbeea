/** The demonstration pages as files a server can mount: the first language at `/`, each other at its code. */
import type { WebFiles } from './bundle.ts';
import { demonstrationPage } from './page/template.ts';
import type { ClinicOnPage } from './page/template.ts';
import type { Spoken } from './spoken.ts';

export type ShownIn = ReadonlyMap<string, Spoken & { readonly clinic: ClinicOnPage }>;

/** @param languages what the guide is offered in, its first one first */
export function demonstrationPages(languages: ShownIn): WebFiles {
  const shown = [...languages].map(([code, { clinic, spoken: { name, tag }, website: { page } }], at) => ({ code, clinic, name, tag, words: page, path: at ? `/${code}/` : '/' }));
  const pages = shown.flatMap(({ code, path, ...own }) => {
    const others = shown.filter((other) => other.code !== code);
    const body = Buffer.from(demonstrationPage({ ...own, others, questions: `/questions?language=${code}` }));
    return [...new Set([path, path.replace(/(.)\/$/u, '$1')])].map((each) => [each, { body, type: 'text/html; charset=utf-8' }] as const);
  });
  return new Map(pages);
}
