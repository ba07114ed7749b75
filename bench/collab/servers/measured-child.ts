/** What a process holds, in bytes: resident, and reachable in the heap and in buffers outside it. */
export interface Memory {
  resident: number;
  reachable: number;
}

/** What the load asks of a server's process. */
export type Order = { order: "cpu" } | { order: "memory" } | { order: "hold"; path: string; state: Uint8Array };

/** What a server's process tells the load. */
export type Word =
  | { word: "ready"; port: number; notices: string[] }
  | { word: "cpu"; milliseconds: number }
  | { word: "memory"; memory: Memory }
  | { word: "held" };

/** Tells the load that this process serves on a port, and answers what it asks. Ends with the load. */
export function serveMeasured(
  port: number,
  { notices = [], hold }: { notices?: string[]; hold?: (path: string, state: Uint8Array) => void } = {},
): void {
  const tell = (word: Word) => process.send?.(word);
  process.on("disconnect", () => process.exit());
  process.on("message", (order: Order) => {
    if (order.order === "cpu") {
      const { user, system } = process.cpuUsage();
      tell({ word: "cpu", milliseconds: (user + system) / 1000 });
    } else if (order.order === "memory") {
      // What the start has left behind would hide what is taken from now on.
      globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
      const { rss, heapUsed, external } = process.memoryUsage();
      tell({ word: "memory", memory: { resident: rss, reachable: heapUsed + external } });
    } else {
      hold?.(order.path, order.state);
      tell({ word: "held" });
    }
  });
  tell({ word: "ready", port, notices });
}
