/** Asks Z3 whether any answers at all make a formula true. */
import { init } from 'z3-solver';
import type { Arith, Bool } from 'z3-solver';
import type { Answers, Formula } from './formula.ts';

/** Answers that make the formula true; undefined when no answers can, over every combination. */
export type Witness = (formula: Formula) => Promise<Answers | undefined>;

export async function openSolver(): Promise<{ readonly witness: Witness; readonly queries: () => number }> {
  const { Context } = await init();
  const z3 = Context('triage');
  const variables = new Map<string, Bool<'triage'>>();
  const made = new WeakMap<object, Bool<'triage'>>();
  let asked = 0;

  const variable = (finding: string, value: 'yes' | 'unsure'): Bool<'triage'> => {
    const name = `${value}:${finding}`;
    const known = variables.get(name) ?? z3.Bool.const(name);
    variables.set(name, known);
    return known;
  };
  const build = (formula: Formula): Bool<'triage'> => {
    const known = made.get(formula) ?? make(formula);
    made.set(formula, known);
    return known;
  };
  const make = (formula: Formula): Bool<'triage'> => {
    switch (formula.op) {
      case 'answer':
        return variable(formula.finding, formula.value);
      case 'constant':
        return z3.Bool.val(formula.value);
      case 'not':
        return z3.Not(build(formula.of));
      case 'and':
        return z3.And(...formula.of.map(build));
      case 'or':
        return z3.Or(...formula.of.map(build));
      case 'sum':
        return weighed(formula).ge(formula.least);
    }
  };
  const weighed = ({ terms }: Formula & { op: 'sum' }): Arith<'triage'> =>
    terms.reduce<Arith<'triage'>>((total, { weight, of }) => total.add(z3.If(build(of), z3.Int.val(weight), z3.Int.val(0)) as Arith<'triage'>), z3.Int.val(0));

  /** Nobody answers yes and "not sure" to the same. */
  const oneAnswerEach = (): Bool<'triage'>[] =>
    [...variables.keys()].filter((name) => name.startsWith('unsure:')).map((name) => z3.Not(z3.And(variables.get(name)!, variable(name.slice('unsure:'.length), 'yes'))));

  return {
    queries: () => asked,
    async witness(formula) {
      asked += 1;
      const solver = new z3.Solver();
      solver.add(build(formula), ...oneAnswerEach());
      if ((await solver.check()) !== 'sat') return undefined;
      const model = solver.model();
      const answers = [...variables].filter(([, each]) => model.eval(each).toString() === 'true');
      return new Map(answers.map(([name]) => [name.slice(name.indexOf(':') + 1), name.startsWith('yes:') ? 'yes' : 'unsure'] as const));
    },
  };
}
