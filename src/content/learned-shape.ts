/** What labelled messages taught of one language. */

/** What `npm run learn` wrote down: which words speak for a finding, and which against it. */
export interface Learned {
  readonly language: string;
  /** A fingerprint of the messages it was learned from. */
  readonly from: string;
  readonly findings: readonly string[];
  /** By finding: what it starts from, in logits. */
  readonly bias: readonly number[];
  /** A word, or two with a space between; how rare it is (inverse document frequency); and then finding (by its place above), weight, finding, weight, … */
  readonly features: readonly (readonly [feature: string, rarity: number, ...weights: number[]])[];
}
