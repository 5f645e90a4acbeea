/** Whether two formulas are written alike: then nothing about them needs a proof. */
import type { Formula } from '../../verify/formula.ts';

/** Numbers formulas by what they say: alike ones have the same number. Each formula is looked at once. */
export function numbering(): (formula: Formula) => number {
  const numbers = new Map<string, number>();
  const known = new WeakMap<Formula, number>();
  const numberOf = (formula: Formula): number => {
    const found = known.get(formula);
    if (found !== undefined) return found;
    const key = written(formula, numberOf);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    known.set(formula, number);
    return number;
  };
  return numberOf;
}

export function alike(): (one: Formula, other: Formula) => boolean {
  const numberOf = numbering();
  return (one, other) => numberOf(one) === numberOf(other);
}

function written(formula: Formula, numberOf: (part: Formula) => number): string {
  switch (formula.op) {
    case 'answer':
      return `${formula.value} ${formula.finding}`;
    case 'constant':
      return String(formula.value);
    case 'not':
      return `not ${numberOf(formula.of)}`;
    case 'and':
    case 'or':
      return `${formula.op} ${formula.of.map(numberOf).join(' ')}`;
    case 'sum':
      return `${formula.least} of ${formula.terms.map(({ weight, of }) => `${weight}*${numberOf(of)}`).join(' ')}`;
  }
}
