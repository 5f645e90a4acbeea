/**
 * The solver, kept from freeing memory in the middle of a proof: its library does so whenever the garbage collector likes,
 * beside the thread that proves, and that can spoil the answer or end the program.
 */
import { openSolver } from '../../verify/solver.ts';
import type { Witness } from '../../verify/solver.ts';

/** Where nothing is freed, a fresh solver is taken after so many questions. */
const mostAsked = 200;

/** Takes note of nothing, so that nothing is freed behind the solver's back. */
class NothingFreed {
  register(): void {}
  unregister(): boolean {
    return false;
  }
}

export async function steadyWitness(): Promise<Witness> {
  let solver = await openSteady();
  return async (formula) => {
    if (solver.queries() >= mostAsked) solver = await openSteady();
    return solver.witness(formula);
  };
}

async function openSteady(): ReturnType<typeof openSolver> {
  const freeing = globalThis.FinalizationRegistry;
  Object.assign(globalThis, { FinalizationRegistry: NothingFreed });
  try {
    return await openSolver();
  } finally {
    Object.assign(globalThis, { FinalizationRegistry: freeing });
  }
}
