/** What is left of the work that one comparison may take, in elementary steps: a bound on time, whatever is compared. */
export interface Effort {
  left: number;
}

/** Steps that comparing two whole contents may take: 50,000 words of which each paragraph was rewritten in part take these. */
const most = 6_000_000;

/** The effort that one comparison may take; past it, what is still to be compared differs as a whole. */
export function newEffort(steps = most): Effort {
  return { left: steps };
}

/** Takes these steps, if they are left. */
export function spend(effort: Effort, steps: number): boolean {
  if (effort.left < steps) return false;
  effort.left -= steps;
  return true;
}
