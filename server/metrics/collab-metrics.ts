import { Counter, Gauge, type Registry } from "prom-client";
import type { CollabStats } from "../collab/collab.ts";

/** Sums since the start. */
const counted: { [K in keyof CollabStats]?: readonly [name: string, help: string] } = {
  edits: ["edits", "Document messages taken in."],
  syncs: ["syncs", "Synchronisations answered, first ones and those of clients that come back."],
  gaps: ["gaps", "Updates that built upon something unknown, each answered with a resynchronisation."],
  resyncs: ["resyncs", "Slow readers who were sent at once all that they had missed."],
  unauthorised: ["unauthorised_messages", "Document messages of connections that may not write, ignored."],
  hasty: ["hasty_messages", "Awareness messages beyond the rate of one connection, ignored."],
  evictions: ["evictions", "Rooms thrown away because their document was spoilt."],
  compactions: ["compactions", "Logs of pages merged into their snapshots."],
  failedLoads: ["failed_loads", "Pages that could not be read; their sockets were closed."],
};

/** What there is now. */
const measured: readonly (readonly [name: string, help: string, read: (stats: CollabStats) => number])[] = [
  ["sockets", "Sockets open on a page.", (stats) => stats.connections],
  ["queued_updates", "Updates that wait for a commit.", (stats) => stats.queuedUpdates],
  ["queued_bytes", "Bytes of the updates that wait for a commit.", (stats) => stats.queuedBytes],
  ["queue_age_seconds", "Time that the oldest of them has waited.", (stats) => stats.queueAge / 1000],
  ["documents_bytes", "Size of the documents of all rooms, encoded.", (stats) => stats.documentBytes],
  ["waiting_bytes", "Bytes that wait for sockets whose readers are slow.", (stats) => stats.waitingBytes],
  ["listening", "1 while this node hears the others, else 0.", (stats) => Number(stats.isListening)],
];

/** Adds what the live core counts; it is asked at each reading, and nothing is done between two. */
export function measureCollab(registry: Registry, readStats: () => CollabStats): void {
  let stats = readStats();
  const registers = [registry];
  new Gauge({
    name: "passerelles_collab_rooms",
    help: "Rooms, by state.",
    labelNames: ["state"],
    registers,
    // The first to be asked, it asks for all.
    collect() {
      stats = readStats();
      for (const [state, count] of Object.entries(stats.roomsByState)) this.set({ state }, count);
    },
  });
  for (const [name, help, read] of measured)
    new Gauge({
      name: `passerelles_collab_${name}`,
      help,
      registers,
      collect() {
        this.set(read(stats));
      },
    });
  for (const [key, [name, help]] of Object.entries(counted))
    new Counter({
      name: `passerelles_collab_${name}_total`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(stats[key as "edits"]);
      },
    });
  new Counter({
    name: "passerelles_collab_ended_sockets_total",
    help: "Sockets that have ended, by reason: `left`, `slow`, `silent`, `broken`, or the name of the close code.",
    labelNames: ["reason"],
    registers,
    collect() {
      this.reset();
      for (const [reason, count] of Object.entries(stats.ended)) this.inc({ reason }, count);
    },
  });
}
