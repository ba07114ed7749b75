import { setTimeout as wait } from "node:timers/promises";

/** Does each of these at its time, milliseconds from now, oldest first; what is late is done at once. */
export async function pace<T extends { at: number }>(plan: readonly T[], act: (item: T) => void): Promise<void> {
  const began = performance.now();
  let next = 0;
  while (next < plan.length) {
    const now = performance.now() - began;
    for (let item = plan[next]; item !== undefined && item.at <= now; item = plan[++next]) act(item);
    const following = plan[next];
    if (following !== undefined) await wait(Math.max(1, following.at - now));
  }
}

/** When each writer of a room writes: evenly, but out of step with the others, the same in every run. */
export function planEdits(writers: number, editsEach: number, perSecondEach: number) {
  const between = 1000 / perSecondEach;
  const plan: { at: number; writer: number; edit: number }[] = [];
  for (let writer = 0; writer < writers; writer += 1) {
    // Multiples of the golden ratio lie apart and look like chance.
    const phase = ((writer + 1) * 0.618_033_988_75) % 1;
    for (let edit = 0; edit < editsEach; edit += 1) plan.push({ at: (phase + edit) * between, writer, edit });
  }
  return plan.sort((a, b) => a.at - b.at);
}
