import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Timings } from "../collab/counters.ts";
import { applicationVersion } from "../env.ts";

/** What an instance tells of itself to whoever watches it, in the format of Prometheus. No label tells of a page or a person. */
export interface Metrics {
  registry: Registry;
  /** Where the live core says how long things took. */
  timings: Timings;
}

/** Seconds: a tick of the log is 5 ms, and after 30 s no more is taken in. */
const commitBuckets = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Makes the metrics of a process, and those that any Node.js process has: memory, processor, event loop, collections. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "passerelles_info",
    help: "1, with the version of the application.",
    labelNames: ["version"],
    registers: [registry],
  }).set({ version: applicationVersion }, 1);
  const commit = new Histogram({
    name: "passerelles_collab_commit_seconds",
    help: "Time from the moment that an update was taken in to its commit.",
    buckets: commitBuckets,
    registers: [registry],
  });
  const fanOut = new Histogram({
    name: "passerelles_collab_fan_out_seconds",
    help: "Time from the beginning of another node's commit to its application on this node.",
    buckets: commitBuckets,
    registers: [registry],
  });
  return {
    registry,
    timings: {
      committed: (seconds) => commit.observe(seconds),
      fannedOut: (seconds) => fanOut.observe(seconds),
    },
  };
}
