/** A part of `pnpm chaos`. */
export interface Part {
  /** As `--only` takes it. */
  name: string;
  /**
   * Does it, and answers lines on what it did and whether it holds. `scale` multiplies its numbers: 1 is the whole; `tell` says how far it is.
   */
  run(given: {
    seed: number;
    scale: number;
    tell: (text: string) => void;
  }): Promise<{ lines: string[]; holds: boolean }>;
}
