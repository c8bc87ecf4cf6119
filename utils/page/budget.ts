// Time that reading one page may take. The clock is handed in, so that the same page and clock give the same facts.

export interface Budget {
  /** Once spent it stays so: what was left out is not taken up again later. */
  isSpent(): boolean;
}

export const ENDLESS: Budget = { isSpent: () => false };

/** A question between two looks at the clock costs nothing. */
const LOOK_EVERY = 16;

/** @param clock milliseconds from any moment on */
export function startBudget(clock: () => number, ms: number): Budget {
  const end = clock() + ms;
  let asked = 0;
  let spent = false;
  return {
    isSpent() {
      if (!spent && asked++ % LOOK_EVERY === 0) spent = clock() > end;
      return spent;
    },
  };
}
