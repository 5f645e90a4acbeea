/** Which of the offered languages a client would rather read, by its Accept-Language header (RFC 9110, section 12.5.4). */

/** @returns a code that is offered, or undefined where none of the wished ones is */
export function wishedLanguage(header: string | undefined, offered: ReadonlyMap<string, unknown>): string | undefined {
  const wishes = (header ?? '').slice(0, longestHeader).split(',').map(wish).filter(({ code, weight }) => weight > 0 && offered.has(code));
  return wishes.toSorted((one, other) => other.weight - one.weight)[0]?.code;
}

const longestHeader = 500;

/** Of "es-US;q=0.8": es, 0.8. */
function wish(part: string): { readonly code: string; readonly weight: number } {
  const [tag = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
  const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
  return { code: tag.split('-')[0]!, weight: weight === undefined ? 1 : Number(weight) || 0 };
}
