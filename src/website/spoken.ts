/** The scripts with the words of every language before them: words are content, and the bundler need not wait for it. */
import type { PageWords, WidgetWords } from '../content/website-shape.ts';
import type { Chat } from '../content/wording.ts';
import type { WebFiles } from './bundle.ts';
import type { ChatWords, LauncherWords } from './words.ts';

/** What a language says of the website's own. */
export interface Spoken {
  readonly spoken: { readonly name: string; readonly tag: string };
  readonly chat: { readonly form: Pick<Chat['form'], 'pause'> };
  readonly website: { readonly widget: WidgetWords; readonly page: PageWords };
}

/** @param languages what the guide is offered in, its first one first */
export function withWords(files: WebFiles, languages: ReadonlyMap<string, Spoken>): WebFiles {
  const launcher: LauncherWords = Object.fromEntries([...languages].map(([code, { website }]) => [code, website.widget.launcher]));
  const chat: ChatWords = Object.fromEntries([...languages].map(([code, spoken]) => [code, wordsOf(spoken)]));
  const known = `const $launcherWords=${JSON.stringify(launcher)};`;
  const before: Readonly<Record<string, readonly [before: string, after: string]>> = {
    // A script of the page's own: what it names is seen by the whole page, but inside a function.
    '/widget/back-pain-guide.js': [`(()=>{${known}`, '})();'],
    '/widget/chat.js': [`${known}const $chatWords=${JSON.stringify(chat)};`, ''],
  };
  return new Map([...files].map(([path, file]) => {
    const [first, last] = before[path] ?? ['', ''];
    return [path, { ...file, body: Buffer.concat([Buffer.from(first), file.body, Buffer.from(last)]) }] as const;
  }));
}

function wordsOf({ spoken: { name, tag }, chat: { form }, website: { widget: { launcher: _launcher, ...own } } }: Spoken): ChatWords[string] {
  return { ...own, itself: name, locale: tag, pause: form.pause };
}
