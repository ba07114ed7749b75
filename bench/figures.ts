/** One line of a benchmark: what was measured in each run, for us and for the reference when there is one. */
export interface Figure {
  name: string;
  unit: "ms" | "requests/s" | "bytes gzip" | "tasks" | "MB";
  ours: number[];
  reference?: number[];
}

/** A benchmark: what it is compared with, and how to run it. */
export interface Benchmark {
  reference: string;
  run: () => Promise<Figure[]>;
}

/** The value below which this share of the values lie. Throws when there is none. */
export function percentile(values: readonly number[], share: number): number {
  const value = values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
  if (value === undefined) throw new Error("Nothing was measured.");
  return value;
}

/** The middle of several runs. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
