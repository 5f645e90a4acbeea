/** Asks Z3 whether any answers at all make a formula true. */
import { init } from 'z3-solver';
import type { Arith, Bool } from 'z3-solver';
import type { Answers, Formula } from './formula.ts';

/** Answers that make the formula true; undefined when no answers can, over every combination. */
export type Witness = (formula: Formula) => Promise<Answers | undefined>;

export interface Solver {
  readonly witness: Witness;
  /** How many questions it was asked. */
  readonly queries: () => number;
}

/** So many questions, and a fresh one is taken, as nothing is freed in between. */
const mostAsked = 300;

/** A solver for any number of questions. */
export async function openSolver(): Promise<Solver> {
  let solver = await openSteady();
  let before = 0;
  return {
    queries: () => before + solver.queries(),
    async witness(formula) {
      if (solver.queries() >= mostAsked) {
        before += solver.queries();
        solver = await openSteady();
      }
      return solver.witness(formula);
    },
  };
}

/** Takes note of nothing, so that nothing is freed behind the solver's back. */
class NothingFreed {
  register(): void {}
  unregister(): boolean {
    return false;
  }
}

/** The solver's library frees memory whenever the garbage collector likes, beside the thread that proves: that can spoil an answer or end the program. */
async function openSteady(): Promise<Solver> {
  const freeing = globalThis.FinalizationRegistry;
  Object.assign(globalThis, { FinalizationRegistry: NothingFreed });
  try {
    return await openOne();
  } finally {
    Object.assign(globalThis, { FinalizationRegistry: freeing });
  }
}

async function openOne(): Promise<Solver> {
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
      const found = await solver.check();
      if (found === 'unknown') throw new Error('The solver could not decide: what it was asked is neither proved nor refuted.');
      if (found === 'unsat') return undefined;
      const model = solver.model();
      const answers = [...variables].filter(([, each]) => model.eval(each).toString() === 'true');
      return new Map(answers.map(([name]) => [name.slice(name.indexOf(':') + 1), name.startsWith('yes:') ? 'yes' : 'unsure'] as const));
    },
  };
}
