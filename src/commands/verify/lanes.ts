/** Formulas over 32 patients at once: each answer is a word of 32 bits, one bit a patient. */
import type { Formula } from './formula.ts';

export const lanes = 32;

/** By finding, which of the 32 answered yes and which are unsure. */
export interface Crowd {
  readonly yes: ReadonlyMap<string, number>;
  readonly unsure: ReadonlyMap<string, number>;
}

/** A formula whose parts are known by their place in the list before it. */
type Line =
  | { readonly op: 'answer'; readonly finding: string; readonly value: 'yes' | 'unsure' }
  | { readonly op: 'constant'; readonly held: number }
  | { readonly op: 'not'; readonly of: number }
  | { readonly op: 'and' | 'or'; readonly of: readonly number[] }
  | { readonly op: 'sum'; readonly of: readonly number[]; readonly weights: readonly number[]; readonly least: number };

export interface Program {
  /** For whom of the crowd each formula holds, by the formula. */
  readonly run: (crowd: Crowd) => (formula: Formula) => number;
}

/** Lists the formulas with all their parts, those that several share once, so that a crowd is judged in one pass. */
export function program(formulas: Iterable<Formula>): Program {
  const lines: Line[] = [];
  const places = new Map<Formula, number>();
  const answers = new Map<string, number>();
  const placeOf = (formula: Formula): number => {
    const known = formula.op === 'answer' ? answers.get(`${formula.value}:${formula.finding}`) : places.get(formula);
    const place = known ?? lines.push(lineOf(formula, placeOf)) - 1;
    if (formula.op === 'answer') answers.set(`${formula.value}:${formula.finding}`, place);
    places.set(formula, place);
    return place;
  };
  for (const formula of formulas) placeOf(formula);
  return {
    run(crowd) {
      const held = new Int32Array(lines.length);
      for (let place = 0; place < lines.length; place += 1) held[place] = heldBy(lines[place]!, crowd, held);
      return (formula) => held[places.get(formula)!]!;
    },
  };
}

function lineOf(formula: Formula, placeOf: (part: Formula) => number): Line {
  switch (formula.op) {
    case 'answer':
      return formula;
    case 'constant':
      return { op: 'constant', held: formula.value ? ~0 : 0 };
    case 'not':
      return { op: 'not', of: placeOf(formula.of) };
    case 'and':
    case 'or':
      return { op: formula.op, of: formula.of.map(placeOf) };
    case 'sum':
      return { op: 'sum', of: formula.terms.map(({ of }) => placeOf(of)), weights: formula.terms.map(({ weight }) => weight), least: formula.least };
  }
}

function heldBy(line: Line, crowd: Crowd, held: Int32Array): number {
  switch (line.op) {
    case 'answer':
      return crowd[line.value].get(line.finding) ?? 0;
    case 'constant':
      return line.held;
    case 'not':
      return ~held[line.of]!;
    case 'and': {
      let all = ~0;
      for (const place of line.of) all &= held[place]!;
      return all;
    }
    case 'or': {
      let any = 0;
      for (const place of line.of) any |= held[place]!;
      return any;
    }
    case 'sum':
      return heldBySum(line, held);
  }
}

const totals = new Int32Array(lanes);

function heldBySum({ of, weights, least }: Line & { op: 'sum' }, held: Int32Array): number {
  totals.fill(0);
  for (let term = 0; term < of.length; term += 1) {
    for (let rest = held[of[term]!]!; rest !== 0; rest &= rest - 1) totals[31 - Math.clz32(rest & -rest)]! += weights[term]!;
  }
  let enough = 0;
  for (let lane = 0; lane < lanes; lane += 1) if (totals[lane]! >= least) enough |= 1 << lane;
  return enough;
}
