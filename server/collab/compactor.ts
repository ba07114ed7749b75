import type { FastifyBaseLogger } from "fastify";
import type { Queryable } from "../database/client.ts";
import { compactPage } from "./compaction.ts";
import type { Counters } from "./counters.ts";
import type { Room } from "./room.ts";

/** Merges the logs of pages that ask for it, one at a time. */
export interface Compactor {
  compact(room: Room): void;
  /** Lets the one at work finish and forgets those that wait: they ask again as they grow. */
  settle(): Promise<void>;
  /** Lets the one at work finish and starts no other. */
  close(): Promise<void>;
}

/** Makes the node's compactor. A page that cannot be merged keeps its log, and asks again as it grows. */
export function createCompactor(services: { db: Queryable; log: FastifyBaseLogger; counters: Counters }): Compactor {
  const waiting = new Map<string, Room>();
  let working: Promise<void> | null = null;
  let isClosed = false;

  const work = async () => {
    for (const [pageId, room] of waiting) {
      if (isClosed) break;
      room.tail = { updates: 0, bytes: 0 };
      try {
        await compactPage(services.db, pageId);
        services.counters.compactions += 1;
      } catch (error) {
        services.log.error({ err: error, page: pageId }, "log not compacted");
      }
      waiting.delete(pageId);
    }
    working = null;
  };
  return {
    compact: (room) => {
      waiting.set(room.pageId, room);
      working ??= work();
    },
    settle: async () => {
      waiting.clear();
      await working;
    },
    close: async () => {
      isClosed = true;
      await working;
    },
  };
}
