/** What labelled messages taught: by finding, the words that speak most for it, and most against it. */
import type { Learned } from '../../content/learned-shape.ts';
import type { Library } from '../../content/shape.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import type { Section } from './pieces.ts';
import { saidOf } from './words.ts';

/** So many of a finding's words are shown; the others weigh less. */
const mostFor = 16;
const mostAgainst = 10;

interface Weighed {
  readonly words: string;
  readonly weight: number;
}

export function taughtPart(library: Library): Section {
  const learned = library.learned();
  return { id: 'taught', title: 'What messages taught', body: learned ? html`${lead(learned)}${table(learned, library)}` : html`<p class="lead">Nothing yet: messages in this language are understood by its phrases alone.</p>` };
}

function lead({ features }: Learned): Html {
  return html`<p class="lead">Beside the phrases, the guide weighs every word of a longer message by what labelled messages taught it (npm run learn): ${features.length.toLocaleString('en')} words and pairs of neighbours. It never takes a finding for denied because of them, and softens nothing. A word without its ending stands for all its forms; ^ is the beginning of a part of a sentence, $ its end, ? the end of a question, = behind a word that is heard as it stands. What is wrong here is put right by labelled messages that say it right, not by hand.</p>`;
}

function table(learned: Learned, library: Library): Html {
  const said = saidOf(library);
  const isEmergency = (finding: string): boolean => library.findings.get(finding)?.emergency === true;
  const findings = learned.labels.filter((finding) => library.findings.has(finding)).sort((one, other) => Number(isEmergency(other)) - Number(isEmergency(one)));
  const weighed = weighedBy(learned);
  const row = (finding: string): Html => {
    const [most, least] = extremes(weighed.get(finding) ?? []);
    return html`<tr><th scope="row">${isEmergency(finding) && '■ '}${said(finding)} <code>${finding}</code></th><td>${most.join(' · ')}</td><td>${least.join(' · ')}</td></tr>`;
  };
  return html`<table class="lines"><thead><tr><th scope="col">Finding (■ emergency)</th><th scope="col">speaks for it</th><th scope="col">speaks against it</th></tr></thead><tbody>${findings.map(row)}</tbody></table>`;
}

function extremes(all: readonly Weighed[]): readonly [most: readonly string[], least: readonly string[]] {
  const sorted = all.toSorted((one, other) => other.weight - one.weight);
  const wordsOf = (some: readonly Weighed[]): string[] => some.map(({ words }) => words);
  return [wordsOf(sorted.filter(({ weight }) => weight > 0).slice(0, mostFor)), wordsOf(sorted.filter(({ weight }) => weight < 0).slice(-mostAgainst).reverse())];
}

/** By finding, every word and pair with its weight times its rarity: what it adds before the length of the message, in hundredths of a logit. */
function weighedBy({ labels, features }: Learned): ReadonlyMap<string, readonly Weighed[]> {
  const all = new Map<string, Weighed[]>(labels.map((label) => [label, []]));
  for (const [words, rarity, ...weights] of features) {
    for (let at = 0; at < weights.length; at += 2) all.get(labels[weights[at]!]!)!.push({ words, weight: rarity * weights[at + 1]! });
  }
  return all;
}
