/** Markup in which every text is escaped unless it was made by `html` itself. */

/** Markup that may stand on a page as it is. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | false | undefined | readonly Part[];

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Texts put in are escaped, lists are put one after the other, and undefined and false are nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((made, string, at) => made + inMarkup(parts[at - 1]) + string) };
}

/** For what is no text at all: the style sheet of the page. */
export function asItIs(markup: string): Html {
  return { markup };
}

/** With something between each two. */
export function joined(parts: readonly Part[], between: Part): Html {
  return html`${parts.map((part, at) => (at ? [between, part] : [part]))}`;
}

function inMarkup(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return String(part).replace(/[&<>"']/gu, (sign) => escapes[sign]!);
  return 'markup' in part ? part.markup : part.map(inMarkup).join('');
}
