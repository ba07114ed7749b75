import type { FastifyBaseLogger } from "fastify";
import type { Queryable } from "../database/client.ts";
import type { AwarenessEntry } from "./awareness-state.ts";
import type { Counters, Timings } from "./counters.ts";
import type { CollabLimits } from "./limits.ts";
import type { Turn } from "./turn.ts";
import type { UpdateLog } from "./update-log.ts";

/** What a room works with; `Room` is that of `room.ts`, which knows this. */
export interface ServicesOf<Room> {
  db: Queryable;
  updateLog: UpdateLog;
  limits: CollabLimits;
  counters: Counters;
  timings: Timings;
  turn: Turn;
  log: FastifyBaseLogger;
  /** The room is of no more use. */
  forget(room: Room): void;
  /** The page was brought to the present schema: whoever is on it elsewhere with an older one may not write any more. */
  tellRaised(pageId: string): void;
  /** The page's log has grown long. */
  compact(room: Room): void;
  /** Asks the other nodes who is on the page. */
  askWhoIsThere(pageId: string): void;
  /** Tells the other nodes who has moved. */
  announce(pageId: string, entries: readonly AwarenessEntry[]): void;
}
