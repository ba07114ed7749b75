import { monitorEventLoopDelay } from "node:perf_hooks";

/** How busy this process, the load, was while something was measured. */
export interface LoadReading {
  /** Share of one core that it used, %. */
  cpu: number;
  /** How late its timers came, ms: half of them, and one in a hundred. */
  late50: number;
  late99: number;
}

/** Above this share of a core the load's process may be what limits a measurement, %. */
export const BUSY = 70;

const RESOLUTION = 2;

/** Begins to watch this process; the function answers what it saw. */
export function watchLoad(): () => LoadReading {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  const used = process.cpuUsage();
  const began = performance.now();
  return () => {
    delay.disable();
    const { user, system } = process.cpuUsage(used);
    const wall = (performance.now() - began) * 1000;
    const late = (share: number) => Math.max(0, delay.percentile(share) / 1e6 - RESOLUTION);
    return { cpu: (100 * (user + system)) / wall, late50: late(50), late99: late(99) };
  };
}
