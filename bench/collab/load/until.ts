import { setTimeout as wait } from "node:timers/promises";

/** Waits, a little at a time, until this holds; false when it does not within so many milliseconds. */
export async function comesTrue(holds: () => boolean, patience: number): Promise<boolean> {
  const late = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > late) return false;
    await wait(2);
  }
  return true;
}
