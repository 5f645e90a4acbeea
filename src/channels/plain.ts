/** Plain words, both ways: a reply as text for channels without buttons, and typed text without what nobody can see. */
import type { Call, Choice, Reply, SummaryPart, Term } from '../conversation.ts';

/** A reply in full as plain text: title, paragraphs, numbered steps, reasons, calls, numbered choices. */
export function plainText({ title, text, steps = [], signs = [], terms = [], aside, summary = [], reasons = [], calls = [], choices = [] }: Reply): string {
  const blocks = [
    title,
    ...text.slice(0, 1),
    steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    ...text.slice(1),
    signs.map((sign) => `- ${sign}`).join('\n'),
    terms.filter(({ choice }) => choice === undefined).map(({ word, meaning }) => `(${word}: ${meaning})`).join('\n'),
    aside?.typed,
    ...openParts(summary).map(({ title: heading, items }) => [heading, ...items.map((item) => `- ${item}`)].join('\n')),
    reasons.map((reason) => `- ${reason}`).join('\n'),
    calls.map(plainCall).join('\n'),
    choices.map((choice, index) => `${index + 1}) ${labelOf(choice, terms)}`).join('\n'),
  ];
  return blocks.filter(Boolean).join('\n\n');
}

/** A choice with what is remarked on it, and what its words mean where they are new: explained where they are read. */
export function labelOf({ id, label, remark }: Choice, terms: readonly Term[] = []): string {
  const glosses = terms.filter(({ choice }) => choice === id).map(({ word, meaning }) => `${word}: ${meaning}`);
  return [label, ...(remark ? [`(${remark})`] : []), ...(glosses.length ? [`(${glosses.join('; ')})`] : [])].join(' ');
}

/** A summary without what is sensitive: only where it can be ticked may it stand in it. */
export function openParts(summary: readonly SummaryPart[]): { readonly title: string; readonly items: readonly string[] }[] {
  return summary.map(({ title, items }) => ({ title, items: items.filter((item) => !item.private).map(({ text }) => text) })).filter(({ items }) => items.length);
}

/** A label that does not show its number or address is followed by it. */
function plainCall({ label, href }: Call): string {
  if (!href) return label;
  const address = href.startsWith('https:') ? href : href.replace(/^(tel|sms):/, '').replace(/[?;].*$/, '');
  const shown = href.startsWith('https:') ? label.includes(href) : /\d{3}/.test(label);
  return shown ? label : `${label}: ${address}`;
}

/** Control characters but line breaks, and every invisible one (bidi marks, zero widths) but the joiner inside an emoji. */
const unseen = /(?![\n\t])[\p{Cc}\u2028\u2029]|(?!\u200D)\p{Cf}|(?<![\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}])\u200D/gu;

/** Typed text as a person can see it; empty when there is nothing to see. */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(unseen, '').trim();
}
