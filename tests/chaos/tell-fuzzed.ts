import type { Fuzzed } from "./fuzz-frames.ts";

/** One line about all classes of messages. */
export function tellFuzzed({
  quiet,
  classes,
  seed,
}: {
  quiet: number[];
  classes: readonly Fuzzed[];
  seed: number;
}): string {
  const sum = (of: (one: Fuzzed) => number) => classes.reduce((total, one) => total + of(one), 0);
  const most = Math.round(Math.max(...classes.map(({ grown }) => grown)) / 2 ** 20);
  const seen = classes.flatMap((one) => one.seen);
  const latency = `p50/p99 of the honest ${at(seen, 0.5)}/${at(seen, 0.99)} ms, ${at(quiet, 0.5)}/${at(quiet, 0.99)} without`;
  const frames = `${sum((one) => one.frames)} messages of ${new Set(classes.map(({ name }) => name)).size} classes`;
  return `frames: ${frames}; ${sum((one) => one.acknowledged)} honest acts acknowledged; at most ${most} MB more; ${latency} (seed ${seed})`;
}

function at(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
}
