import { randomUUID } from "node:crypto";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { sql } from "drizzle-orm";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Database } from "../database/client.ts";
import { readRestoreEpoch } from "../database/restore-epoch.ts";
import { Allowances } from "./allowances.ts";
import type { CollabAccess } from "./collab-access.ts";
import { createCompactor } from "./compactor.ts";
import { type Counters, noCounts, noTimings, type Timings } from "./counters.ts";
import { type AwarenessRing, awarenessChannel, largestPayload, type RightsRing, rightsChannel } from "./doorbell.ts";
import { listenToNodes } from "./fan-out.ts";
import { type CollabLimits, defaultLimits } from "./limits.ts";
import { createLivePageEditor } from "./live-page-editor.ts";
import { missedPages } from "./missed-pages.ts";
import { OpenSockets } from "./open-sockets.ts";
import type { PageEditor } from "./page-editor.ts";
import { partSockets } from "./part-sockets.ts";
import { PresenceExchange } from "./presence-exchange.ts";
import { RestorePause } from "./restore-pause.ts";
import { Rights } from "./rights.ts";
import { Room, type RoomState } from "./room.ts";
import { measureRooms } from "./room-measure.ts";
import { RoomRegistry } from "./room-registry.ts";
import { type RoomReport, reportRoom } from "./room-report.ts";
import { Rounds } from "./rounds.ts";
import { addCollabSocket } from "./socket.ts";
import { Storing } from "./storing.ts";
import { Turn } from "./turn.ts";
import { UpdateLog } from "./update-log.ts";
import type { DoorOptions } from "./upgrades.ts";

/** What the live core is made from. */
export interface CollabOptions {
  database: Database;
  access: CollabAccess;
  log: FastifyBaseLogger;
  /** The address that people type: sockets from another origin are refused. */
  publicUrl: string;
  /** Name of the cookie that holds the session's token. */
  cookieName: string;
  /** Tests shrink limits and timings. */
  limits?: Partial<CollabLimits>;
  timings?: Timings;
}

/** How many of what there are, and what was counted since the start. */
export interface CollabStats extends Counters {
  rooms: number;
  roomsByState: Record<RoomState, number>;
  connections: number;
  /** Updates that wait for a commit, their bytes, and the milliseconds that the oldest has waited. */
  queuedUpdates: number;
  queuedBytes: number;
  queueAge: number;
  /** Bytes of the documents of all rooms, as they are sent to whoever comes. */
  documentBytes: number;
  /** Bytes that wait for readers. */
  waitingBytes: number;
  /** Whether this node hears the others. */
  isListening: boolean;
}

/** The live core of one node. */
export interface Collab {
  /** Fastify plugin that opens the sockets at `/collab/:pageId`. */
  plugin: (app: FastifyInstance, options: DoorOptions) => Promise<void>;
  editor: PageEditor;
  /** Calls a listener, which must not throw, with each page that a commit of this node has made grow; answers how to stop it. */
  onGrown(listener: (pageId: string) => void): () => void;
  /**
   * Commits what is queued, closes the sockets, and turns away those that come, and edits, until `resume`: the tables may
   * be replaced.
   */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Lets nobody in, sends those who are there away, not all at once, and commits what is queued, within some seconds. */
  close(): Promise<void>;
  /** Whether it has been told to close: it lets nobody in. */
  isClosing(): boolean;
  stats(): CollabStats;
  /** Reports on the room of a page; null when it is not open here. */
  report(pageId: string): RoomReport | null;
}

/** Makes the live core of one node. It begins to listen to the other nodes at once. */
export function createCollab(options: CollabOptions): Collab {
  const { database, access, log, timings = noTimings } = options;
  const { db, embedded } = database;
  const limits = { ...defaultLimits, ...options.limits };
  const node = randomUUID();
  const counters = noCounts();
  const listeners = new Set<(pageId: string) => void>();
  const tellGrown = (pageId: string) => {
    for (const listener of listeners) listener(pageId);
  };
  const storing = new Storing(() => void rights.storingChanged());
  const updateLog = new UpdateLog(database, { node, log, limits, tellGrown, timings, storing });
  const compactor = createCompactor({ db, log, counters });

  const notify = async (channel: string, ring: RightsRing | AwarenessRing) => {
    const payload = JSON.stringify(ring);
    if (!embedded && payload.length <= largestPayload) await db.execute(sql`SELECT pg_notify(${channel}, ${payload})`);
  };
  const registry = new RoomRegistry({
    db,
    updateLog,
    limits,
    counters,
    timings,
    turn: new Turn(),
    log,
    compact: compactor.compact,
    tellRaised: (page) => void tellRights({ node, page }),
    announce: (page, entries) => presence.announce(page, entries),
    askWhoIsThere: (page) => presence.ask(page),
  });
  const presence = new PresenceExchange({
    node,
    ring: (ring) => notify(awarenessChannel, ring),
    find: (page) => registry.find(page),
    log,
  });
  const restorePause = new RestorePause(db);
  const rights = new Rights({ access, registry, limits, log, storing });
  // The rights are changed already: what the other nodes are not told, they find out when they look again by themselves.
  const tellRights = (ring: RightsRing) =>
    notify(rightsChannel, ring).catch((error: unknown) =>
      log.error({ err: error, ...ring }, "a change of rights was not told to the other nodes"),
    );
  const editor = createLivePageEditor(registry, {
    page: async (page) => {
      await Promise.all([rights.pageChanged(page), tellRights({ node, page })]);
    },
    account: async (account) => {
      await Promise.all([rights.accountChanged(account), tellRights({ node, account })]);
    },
  });

  const backfill = async () => {
    try {
      const epoch = await readRestoreEpoch(db);
      for (const room of [...registry.rooms]) if (room.isLoaded && room.epoch !== epoch) room.endForRestore();
      for (const [page, seq] of await missedPages(db, registry.rooms)) registry.find(page)?.ring(seq);
    } catch (error) {
      log.warn({ err: error }, "could not ask for missed updates");
    }
  };
  const ear = listenToNodes(database, {
    node,
    log,
    listener: {
      onRing: ({ pages }) => {
        for (const [page, seq] of pages) registry.find(page)?.ring(seq);
      },
      onRights: ({ page, account }) => {
        if (page !== undefined) void rights.pageChanged(page);
        if (account !== undefined) void rights.accountChanged(account);
      },
      onAwareness: (ring) => presence.hear(ring),
      onConnected: () => {
        void backfill();
        void rights.everythingMayHaveChanged();
        presence.catchUp([...registry.rooms].map(({ pageId }) => pageId));
      },
    },
  });

  const everyConnection = () => [...registry.rooms].flatMap((room) => [...room.connections]);
  const housekeeping = new Rounds(
    () => [...registry.rooms, ...everyConnection(), ...restorePause.held],
    (kept) => (kept instanceof Room ? kept.tidy() : kept.keepAlive()),
  );
  const allowances = new Allowances(limits.messages);
  const timers = [
    setInterval(() => allowances.tidy(), limits.keepAlive),
    setInterval(() => void housekeeping.go(), limits.keepAlive / 3),
    setInterval(() => void rights.everythingMayHaveChanged(), limits.recheckRights),
    setInterval(() => void backfill(), limits.backfill),
  ];
  for (const timer of timers) timer.unref();

  const shutDown = async () => {
    registry.shut();
    await partSockets(everyConnection(), limits.parting);
    rights.close();
    for (const timer of timers) clearInterval(timer);
    if (!(await updateLog.close(limits.stop)))
      log.error({ bytes: updateLog.queuedBytes }, "stopped before everything was committed");
    registry.close(closeCode.restart, "stopping");
    await restorePause.end();
    await Promise.all([ear.close(), compactor.close()]);
  };
  const pause = async () => {
    registry.shut();
    await updateLog.whenSettled();
    await restorePause.begin(registry);
    // Nothing that belongs to the tables of before may be written into those that replace them.
    await Promise.all([updateLog.whenSettled(), compactor.settle()]);
  };
  const resume = async () => {
    await restorePause.end();
    if (closing === undefined) registry.open();
  };
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= shutDown();
    return closing;
  };
  const isClosing = () => closing !== undefined;

  const door = {
    access,
    registry,
    rights,
    sockets: new OpenSockets(limits.sockets),
    allowances,
    limits,
    log,
    publicUrl: options.publicUrl,
    cookieName: options.cookieName,
    isClosing,
    close,
  };
  return {
    plugin: (app, options) => addCollabSocket(app, door, options),
    editor,
    onGrown: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    pause,
    resume,
    close,
    isClosing,
    report: (pageId) => {
      const room = registry.find(pageId);
      return room === undefined ? null : reportRoom(room);
    },
    stats: () => ({
      ...counters,
      ended: { ...counters.ended },
      ...measureRooms(registry.rooms),
      queuedUpdates: updateLog.queuedUpdates,
      queuedBytes: updateLog.queuedBytes,
      queueAge: updateLog.oldestAge,
      isListening: ear.isConnected(),
    }),
  };
}
