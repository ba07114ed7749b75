import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { FastifyBaseLogger } from "fastify";
import type { Database } from "../database/client.ts";
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

const defaultTimes: ProjectorTimes = { delay: 800, poll: 1000 };

/** A projector over this database. It does nothing by itself until it is started. */
export function createProjector(options: {
  database: Pick<Database, "db" | "pool" | "embedded">;
  kinds: readonly Kind[];
  log: Pick<FastifyBaseLogger, "error" | "warn">;
  times?: Partial<ProjectorTimes>;
}): Projector {
  const { database, kinds, log } = options;
  const times = { ...defaultTimes, ...options.times };
  const schedule = new Schedule(times.delay);
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wakeAt = 0;
  let stopListening: (() => void) | undefined;
  let closed = false;

  async function attempt(pageId: string): Promise<void> {
    const begun = performance.now();
    try {
      await projectNow(database, kinds, pageId);
      schedule.succeeded(pageId, performance.now() - begun);
    } catch (error) {
      const wait = schedule.failed(pageId);
      log.error({ err: error, pageId, wait }, "a page could not be projected");
    }
  }

  async function pass(): Promise<void> {
    for (const pageId of await pagesBehind(database.db, schedule.resting())) schedule.add(pageId);
    for (let next = schedule.takeDue(); next !== undefined && !closed; next = schedule.takeDue()) await attempt(next);
  }

  function plan(wait: number): void {
    if (closed) return;
    clearTimeout(timer);
    wakeAt = performance.now() + wait;
    timer = setTimeout(() => {
      timer = undefined;
      running = pass()
        .catch((error: unknown) => log.warn({ err: error }, "the projector could not look for changed pages"))
        .finally(() => plan(Math.min(times.poll, schedule.untilNext())));
    }, wait);
  }

  function announce(pageId: string): void {
    schedule.add(pageId);
    // Without a timer a pass is running, and plans the next one at its end; or nothing was started.
    const wait = schedule.untilNext();
    if (timer !== undefined && performance.now() + wait < wakeAt) plan(wait);
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
