import type { World } from "./world.ts";

/** Something that goes wrong again and again while people write. */
export interface Disturbance {
  /** As `pnpm chaos --only` takes it. */
  name: string;
  /** What is counted: « `kill -9` of the server ». */
  counts: string;
  /** How many nodes; one by default. */
  nodes?: number;
  /** Prepares what it needs. */
  begin?(world: World): Promise<void>;
  /** Lets it happen, and mends it; answers how often it happened. */
  round(world: World, round: number): Promise<number>;
  /** Gives back what `begin` took. */
  end?(world: World): Promise<void>;
}

/** What became of the tokens. */
export interface Tally {
  name: string;
  seed: number;
  seconds: number;
  /** What was done, and how often. */
  happened: string;
  times: number;
  /** Acts that writers were told are committed; tokens put and deleted. */
  acknowledged: number;
  put: number;
  deleted: number;
  /** Acts that their own writer has put aside to begin anew. */
  aside: number;
  /** What copies lacked, had twice or had again. */
  problems: readonly string[];
}
