/** What labelled messages taught of one language: of its findings, its wishes, or the answers to its questions. */

/** Numbers are kept as so many tenths: whole ones are read in some three fifths of the time. */
export const tenths = 10;

/** What `npm run learn` wrote down: which words speak for a label (a finding, a wish, a choice of a question), and which against it. All of its numbers but places are tenths. */
export interface Learned {
  readonly language: string;
  /** A fingerprint of the messages it was learned from. */
  readonly from: string;
  readonly labels: readonly string[];
  /** By label: what it starts from, in tenths of a logit. */
  readonly bias: readonly number[];
  /** A word, or two with a space between; how rare it is (inverse document frequency); and then label (by its place above), weight, label, weight, … What is said most often comes first: what is read together lies together. */
  readonly features: readonly (readonly [feature: string, rarity: number, ...weights: number[]])[];
}
