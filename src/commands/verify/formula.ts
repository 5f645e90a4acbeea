/** Triage as plain logic: formulas over what was answered, which can be evaluated here and proved by a solver. */

export type Formula =
  | { readonly op: 'answer'; readonly finding: string; readonly value: 'yes' | 'unsure' }
  | { readonly op: 'constant'; readonly value: boolean }
  | { readonly op: 'not'; readonly of: Formula }
  | { readonly op: 'and' | 'or'; readonly of: readonly Formula[] }
  /** The weights of the terms that hold add up to `least` or more. */
  | { readonly op: 'sum'; readonly terms: readonly Term[]; readonly least: number };

export interface Term {
  readonly weight: number;
  readonly of: Formula;
}

export const always: Formula = { op: 'constant', value: true };
export const never: Formula = { op: 'constant', value: false };
export const yes = (finding: string): Formula => ({ op: 'answer', finding, value: 'yes' });
export const unsure = (finding: string): Formula => ({ op: 'answer', finding, value: 'unsure' });
export const not = (of: Formula): Formula => ({ op: 'not', of });
export const and = (...of: readonly Formula[]): Formula => (of.length === 1 ? of[0]! : { op: 'and', of });
export const or = (...of: readonly Formula[]): Formula => (of.length === 1 ? of[0]! : { op: 'or', of });
export const sum = (terms: readonly Term[], least: number): Formula => ({ op: 'sum', terms, least });

export type Answers = ReadonlyMap<string, 'yes' | 'no' | 'unsure'>;

/** Whether the formula is true of these answers. */
export function isTrue(formula: Formula, answers: Answers): boolean {
  switch (formula.op) {
    case 'answer':
      return answers.get(formula.finding) === formula.value;
    case 'constant':
      return formula.value;
    case 'not':
      return !isTrue(formula.of, answers);
    case 'and':
      return formula.of.every((part) => isTrue(part, answers));
    case 'or':
      return formula.of.some((part) => isTrue(part, answers));
    case 'sum':
      return formula.terms.reduce((total, { weight, of }) => (isTrue(of, answers) ? total + weight : total), 0) >= formula.least;
  }
}
