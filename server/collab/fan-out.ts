import type { FastifyBaseLogger } from "fastify";
import pg from "pg";
import type { Database } from "../database/client.ts";
import { endWhenDead } from "../database/dead-lines.ts";
import {
  type AwarenessRing,
  awarenessChannel,
  logChannel,
  type RightsRing,
  type Ring,
  readAwarenessRing,
  readRightsRing,
  readRing,
  rightsChannel,
} from "./doorbell.ts";

/** Who wants to hear what other nodes tell. */
export interface FanOutListener {
  onRing(ring: Ring): void;
  onRights(ring: RightsRing): void;
  onAwareness(ring: AwarenessRing): void;
  /** Doorbells may have been missed: whoever depends on them asks the database. */
  onConnected(): void;
}

/** The ear of a node: a connection of its own on which PostgreSQL's notifications arrive. */
export interface FanOut {
  /** Whether notifications arrive now. On the embedded database there are none, and no other node. */
  isConnected(): boolean;
  /** Ends the listening connection, and any attempt at one. */
  close(): Promise<void>;
}

const firstRetry = 100;
const longestRetry = 5000;
/** How often a line on which nothing may come for hours is tried, and how long the answer may take. */
const heartbeat = 15_000;
const longestSilence = 10_000;

/** Listens to the other nodes, and connects again whenever the connection breaks. */
export function listenToNodes(
  database: Pick<Database, "pool" | "embedded">,
  { node, log, listener }: { node: string; log: FastifyBaseLogger; listener: FanOutListener },
): FanOut {
  if (database.embedded) return { isConnected: () => true, close: async () => undefined };
  let client: pg.Client | null = null;
  let isConnected = false;
  let isClosed = false;
  let failures = 0;
  let timer: NodeJS.Timeout | null = null;

  const hear = ({ channel, payload = "" }: pg.Notification) => {
    // Most are this node's own, one for each commit: not worth reading.
    if (payload.slice(0, 80).includes(node)) return;
    try {
      if (channel === logChannel) fromOthers(readRing(payload), listener.onRing);
      else if (channel === rightsChannel) fromOthers(readRightsRing(payload), listener.onRights);
      else if (channel === awarenessChannel) fromOthers(readAwarenessRing(payload), listener.onAwareness);
    } catch (error) {
      log.warn({ err: error, channel }, "notification not understood");
    }
  };
  const fromOthers = <T extends { node: string }>(ring: T, tell: (ring: T) => void) => {
    if (ring.node !== node) tell(ring);
  };
  const retry = () => {
    isConnected = false;
    if (isClosed || timer !== null) return;
    const delay = Math.min(longestRetry, firstRetry * 2 ** failures);
    failures += 1;
    timer = setTimeout(() => {
      timer = null;
      void connect();
    }, delay);
  };
  const connect = async () => {
    const attempt = new pg.Client(database.pool.options as pg.ClientConfig);
    client = attempt;
    attempt.on("error", (error) => log.warn({ err: error }, "the listening connection broke"));
    attempt.on("end", retry);
    attempt.on("notification", hear);
    try {
      await attempt.connect();
      endWhenDead(attempt, longestSilence, database.pool.options);
      const beat = setInterval(() => void attempt.query("SELECT 1").catch(() => undefined), heartbeat);
      beat.unref();
      attempt.on("end", () => clearInterval(beat));
      for (const channel of [logChannel, rightsChannel, awarenessChannel]) await attempt.query(`LISTEN ${channel}`);
      failures = 0;
      isConnected = true;
      listener.onConnected();
    } catch (error) {
      log.warn({ err: error }, "no listening connection, trying again");
      await attempt.end().catch(() => undefined);
      retry();
    }
  };
  void connect();
  return {
    isConnected: () => isConnected,
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
