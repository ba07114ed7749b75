import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { FastifyBaseLogger } from "fastify";
import type { Database } from "../database/client.ts";
import { CoreShare } from "./core-share.ts";
import { pagesBehind } from "./pages-behind.ts";
import { projectNow } from "./project-now.ts";
import { Schedule } from "./schedule.ts";

/** Calls the listener with the id of each page whose log has grown; returns how to stop it. */
export type Doorbell = (listener: (pageId: string) => void) => () => void;

/** Keeps the projected rows of pages in step with their documents. */
export interface Projector {
  /** Projects a page now; throws what prevents it. A page that does not exist is nothing to do. */
  projectPage(pageId: string): Promise<void>;
  /** Starts to look for pages that have changed, at once and then for ever; the doorbell makes it quicker. */
  start(doorbell?: Doorbell): void;
  /** Says that a page has changed: it is projected about a second later, once however often this is said. */
  kick(pageId: string): void;
  /** Stops, when the page at hand is done. */
  close(): Promise<void>;
}

/** Milliseconds. */
export interface ProjectorTimes {
  /** Between a change and its projection: what is typed meanwhile goes with it. */
  delay: number;
  /** Between two looks at the database for changes that nobody announced. */
  poll: number;
}

/** The times of a projector that is not given others. */
export const defaultTimes: ProjectorTimes = { delay: 800, poll: 1000 };

/** What a projector may be given beside the database. */
export interface ProjectorOptions {
  database: Pick<Database, "db" | "pool" | "embedded">;
  kinds: readonly Kind[];
  log: Pick<FastifyBaseLogger, "error" | "warn">;
  times?: Partial<ProjectorTimes>;
  /** Pages that could not be projected before, once for each time: they rest first. */
  failed?: readonly string[];
  /** Hears which page is at hand, before it is, and of none afterwards. */
  atHand?: (pageId: string | undefined) => void;
}

/** A projector over this database. It does nothing by itself until it is started. */
export function createProjector({
  database,
  kinds,
  log,
  failed = [],
  atHand,
  ...options
}: ProjectorOptions): Projector {
  const times = { ...defaultTimes, ...options.times };
  const schedule = new Schedule(times.delay);
  const share = new CoreShare();
  for (const pageId of failed) schedule.failed(pageId);
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wakeAt = 0;
  let lookAt = 0;
  let stopListening: (() => void) | undefined;
  let closed = false;

  async function attempt(pageId: string): Promise<void> {
    const begun = performance.now();
    atHand?.(pageId);
    try {
      await projectNow(database, kinds, pageId);
      schedule.succeeded(pageId, performance.now() - begun);
    } catch (error) {
      const wait = schedule.failed(pageId);
      log.error({ err: error, pageId, wait }, "a page could not be projected");
      // If it is the database that fails, the look says so, and no other page is made to rest.
      lookAt = 0;
    } finally {
      atHand?.(undefined);
      share.spent(performance.now() - begun);
    }
  }

  async function look(): Promise<void> {
    if (performance.now() < lookAt) return;
    for (const pageId of await pagesBehind(database.db, schedule.resting())) schedule.add(pageId);
    lookAt = performance.now() + times.poll;
  }

  async function pass(): Promise<void> {
    do {
      await look();
      const next = share.wait() > 0 ? undefined : schedule.takeDue();
      if (next === undefined) return;
      await attempt(next);
    } while (!closed);
  }

  function plan(wait: number): void {
    if (closed) return;
    clearTimeout(timer);
    wakeAt = performance.now() + wait;
    timer = setTimeout(() => {
      timer = undefined;
      running = pass().then(
        () => plan(Math.min(Math.max(0, lookAt - performance.now()), untilNext())),
        (error: unknown) => {
          log.warn({ err: error }, "the projector could not look for changed pages");
          plan(times.poll);
        },
      );
    }, wait);
  }

  /** Milliseconds until a page can be projected; infinite when none waits. */
  function untilNext(): number {
    return Math.max(share.wait(), schedule.untilNext());
  }

  function announce(pageId: string): void {
    schedule.add(pageId);
    // Without a timer a pass is running, and plans the next one at its end; or nothing was started.
    if (timer === undefined) return;
    const wait = untilNext();
    if (performance.now() + wait < wakeAt) plan(wait);
  }

  return {
    projectPage: (pageId) => projectNow(database, kinds, pageId),
    start(doorbell) {
      stopListening = doorbell?.(announce);
      plan(0);
    },
    kick: announce,
    async close() {
      closed = true;
      clearTimeout(timer);
      stopListening?.();
      await running;
    },
  };
}
