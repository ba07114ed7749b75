import { and, asc, lt, or, sql } from "drizzle-orm";
import type { FastifyBaseLogger } from "fastify";
import type { Database } from "../database/client.ts";
import { pageAuthorsSince, pages } from "../database/page-tables.ts";
import { keepVersion } from "./keep-version.ts";

/** Keeps versions of pages by itself. */
export interface VersionKeeper {
  /** Keeps a version of every page whose work has paused, or has gone on for long without one; returns how many. */
  keepDue(): Promise<number>;
  /** Looks again and again. */
  start(): void;
  /** Stops, when the page at hand is done. */
  close(): Promise<void>;
}

/**
 * A keeper of versions. In milliseconds: `pause` without a change, `longest` from the first change that no version has
 * while people write without a pause, and `interval` between two looks.
 */
export function createVersionKeeper(options: {
  database: Pick<Database, "db">;
  log: Pick<FastifyBaseLogger, "error">;
  pause?: number;
  longest?: number;
  interval?: number;
}): VersionKeeper {
  const { database, log, pause = 3 * 60_000, longest = 20 * 60_000, interval = 30_000 } = options;
  const failing = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> | undefined;
  let closed = false;

  async function keepDue(): Promise<number> {
    failing.clear();
    let kept = 0;
    while (!closed) {
      const pageId = await keepNext();
      if (pageId === undefined) return kept;
      kept += 1;
    }
    return kept;
  }

  /** One page in one transaction. Its row is held, and rows that another node holds are passed over. */
  async function keepNext(): Promise<string | undefined> {
    let pageId: string | undefined;
    try {
      await database.db.transaction(async (tx) => {
        const ago = (milliseconds: number) => sql`now() - ${milliseconds} * interval '1 millisecond'`;
        const isLong = sql`EXISTS (SELECT FROM ${pageAuthorsSince} WHERE ${pageAuthorsSince.pageId} = ${pages.id}
          AND ${pageAuthorsSince.since} < ${ago(longest)})`;
        const isFailing = sql`${pages.id} IN (SELECT jsonb_array_elements_text(${JSON.stringify([...failing])}::jsonb)::uuid)`;
        const [page] = await tx
          .select({ id: pages.id })
          .from(pages)
          .where(
            and(
              sql`${pages.seq} > ${pages.keptSeq}`,
              or(lt(pages.changedAt, ago(pause)), isLong),
              sql`NOT ${isFailing}`,
            ),
          )
          .orderBy(asc(pages.changedAt))
          .limit(1)
          .for("no key update", { skipLocked: true });
        if (page === undefined) return;
        pageId = page.id;
        await keepVersion(tx, page.id, "pause");
      });
    } catch (error) {
      if (pageId === undefined) throw error;
      // It is tried again at the next look; the others must not wait for it.
      failing.add(pageId);
      log.error({ err: error, pageId }, "a version could not be kept");
    }
    return pageId;
  }

  function plan(wait: number): void {
    if (closed) return;
    timer = setTimeout(() => {
      running = keepDue()
        .catch((error: unknown) => log.error({ err: error }, "the pages to keep versions of could not be found"))
        .finally(() => plan(interval));
    }, wait);
  }

  return {
    keepDue,
    start: () => plan(0),
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
