import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../tests/support/started-server.ts";
import type { Benchmark } from "./figures.ts";

const RUNS = 3;

/** From nothing to an answer, on the embedded database, once the interface is built. */
export const firstStart: Benchmark = {
  reference: "the second start on the same folder",
  run: async () => {
    const ours: number[] = [];
    const reference: number[] = [];
    for (let round = 0; round < RUNS; round += 1) {
      const dataDir = mkdtempSync(join(tmpdir(), "passerelles-bench-"));
      try {
        ours.push(await timeStart(dataDir));
        reference.push(await timeStart(dataDir));
      } finally {
        rmSync(dataDir, { recursive: true, force: true });
      }
    }
    return [{ name: "first start, until it is healthy", unit: "ms", ours, reference }];
  },
};

async function timeStart(dataDir: string): Promise<number> {
  const began = performance.now();
  const server = await startServer({ DATA_DIR: dataDir });
  const { ok } = await fetch(`${server.address}/api/health`);
  const took = performance.now() - began;
  await server.stop();
  if (!ok) throw new Error("The server has started and is not healthy.");
  return took;
}
