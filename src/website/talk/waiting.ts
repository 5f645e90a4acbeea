/** What the person sees while an answer is awaited, step by step. */

export interface Step {
  /** Milliseconds after the waiting began. */
  readonly after: number;
  readonly act: () => void;
}

export interface Waiting {
  begin(): void;
  end(): void;
}

export function waiting(steps: readonly Step[]): Waiting {
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  const end = () => timers.forEach((timer) => clearTimeout(timer));
  return {
    begin() {
      end();
      timers = steps.map(({ after, act }) => setTimeout(act, after));
    },
    end,
  };
}
