import type { RunningServer, ServerName } from "../servers/bench-server.ts";

/** What a figure must reach. A ratio is to another server of the same run, to the best of the peers, or to another figure of ours, which is `called` so. */
export type Target =
  | { kind: "at most" | "at least"; value: number; times?: ServerName | "the best peer" }
  | { kind: "at most" | "at least"; value: number; timesMetric: string; called: string }
  | { kind: "at most"; value: number; lessMetric: string };

/** One figure of a scenario. */
export interface Metric {
  key: string;
  name: string;
  unit: string;
  target?: Target;
}

/** What one run of a scenario has. */
export interface Run {
  server: RunningServer;
  /** `kill -9`, and another start of the same server on what it has stored; `server` is of no use then. */
  restart(): Promise<RunningServer>;
  /** Starts one more server of the same kind beside it, to be stopped by the scenario. */
  startAnother(): Promise<RunningServer>;
  /** Sizes and durations for a few minutes in all. */
  isQuick: boolean;
  /** A database of the same PostgreSQL for what a scenario itself stores. */
  scratchUrl: string;
}

/** What one run has measured; a figure that does not apply to the server is left out. */
export type Measured = Record<string, number>;

/** Something that is measured of each server in turns. */
export interface Scenario {
  name: string;
  title: string;
  metrics: readonly Metric[];
  /** Each run has a server that has just been started: memory is measured. */
  isFresh: boolean;
  /** Servers that do not take part. */
  without?: readonly ServerName[];
  run(run: Run): Promise<Measured>;
}
