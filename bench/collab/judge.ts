import { median } from "../figures.ts";
import type { Metric, Target } from "./scenarios/scenario.ts";
import type { ServerName } from "./servers/bench-server.ts";

/** What the runs of one figure were, of each server. */
export type Runs = Partial<Record<ServerName, number[]>>;

/** A scenario's figures: of each metric, what was measured. */
export type ScenarioRuns = Record<string, Runs>;

/** The servers that people might use instead. */
export const peers: readonly ServerName[] = ["y-websocket", "hocuspocus", "hocuspocus-pg"];

/** The median of a server's runs, or undefined when it has none. */
export function middle(runs: Runs | undefined, server: ServerName): number | undefined {
  const values = runs?.[server];
  return values === undefined || values.length === 0 ? undefined : median(values);
}

/** How a target reads. */
export function targetText({ kind, value, ...against }: Target): string {
  const sign = kind === "at most" ? "≤" : "≥";
  if ("lessMetric" in against) return `${sign} ${value} with the floor at rest`;
  if ("timesMetric" in against) return `${sign} ${value}× ${against.called}`;
  return against.times === undefined ? `${sign} ${value}` : `${sign} ${value}× ${against.times}`;
}

/** Whether ours reaches a target; undefined when what it is compared with was not measured. */
export function isMet({ key, target }: Metric, figures: ScenarioRuns): boolean | undefined {
  const ours = middle(figures[key], "ours");
  if (target === undefined || ours === undefined) return undefined;
  const bound = boundOf(target, figures, key);
  if (bound === undefined) return undefined;
  return target.kind === "at most" ? ours <= bound : ours >= bound;
}

function boundOf(target: Target, figures: ScenarioRuns, key: string): number | undefined {
  if ("lessMetric" in target) {
    const rest = middle(figures[target.lessMetric], "floor");
    return rest === undefined ? undefined : target.value - rest;
  }
  if ("timesMetric" in target) return times(target.value, middle(figures[target.timesMetric], "ours"));
  if (target.times === undefined) return target.value;
  if (target.times !== "the best peer") return times(target.value, middle(figures[key], target.times));
  const theirs = peers.flatMap((peer) => middle(figures[key], peer) ?? []);
  const best = target.kind === "at most" ? Math.min(...theirs) : Math.max(...theirs);
  return theirs.length === 0 ? undefined : target.value * best;
}

function times(value: number, other: number | undefined): number | undefined {
  return other === undefined ? undefined : value * other;
}
