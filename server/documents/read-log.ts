import { and, eq, gt, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Queryable } from "../database/client.ts";
import { pageSnapshots, pages, pageUpdates } from "../database/page-tables.ts";

/** One step of a document's history: an update, or a snapshot that stands for all updates up to its number. */
export interface LogStep {
  seq: number;
  update: Uint8Array;
  isSnapshot: boolean;
  /** Seconds since its commit began, by the clock of the database; null for a snapshot. */
  age: number | null;
}

/** Thrown when there is no such page. */
export class PageMissing extends Error {
  override name = "PageMissing";
}

/** Thrown when the log of a page does not hold all that was committed. */
export class LogBroken extends Error {
  override name = "LogBroken";
}

const noAge = sql<number | null>`NULL::float8`;
const ageOf = sql<number | null>`extract(epoch FROM clock_timestamp() - ${pageUpdates.committedAt})::float8`;

/** What a whole document is read after. */
export const fromTheStart = -1;

/**
 * Everything committed to a page's document after the update `after`, in order. Begins with the snapshot when updates
 * after `after` have been merged into it. Throws `PageMissing` and `LogBroken`.
 */
export async function readLog(db: Queryable, pageId: string, after: number): Promise<LogStep[]> {
  const [page] = await db.select({ seq: pages.seq }).from(pages).where(eq(pages.id, pageId));
  if (page === undefined) throw new PageMissing(pageId);
  if (page.seq <= after) return [];
  // One statement sees one moment: a compaction between two would hide what it merged.
  const steps = await unionAll(
    db
      .select({ seq: pageSnapshots.seq, update: pageSnapshots.state, isSnapshot: sql<boolean>`true`, age: noAge })
      .from(pageSnapshots)
      .where(and(eq(pageSnapshots.pageId, pageId), gt(pageSnapshots.seq, after))),
    db
      .select({ seq: pageUpdates.seq, update: pageUpdates.update, isSnapshot: sql<boolean>`false`, age: ageOf })
      .from(pageUpdates)
      .where(and(eq(pageUpdates.pageId, pageId), gt(pageUpdates.seq, after))),
  ).orderBy(sql`1`);
  checkWhole(steps, pageId, after, page.seq);
  return steps;
}

function checkWhole(steps: readonly LogStep[], pageId: string, after: number, target: number): void {
  if (steps.length === 0) throw new LogBroken(`The log of page ${pageId} holds nothing after ${after}.`);
  let seq = Math.max(after, 0);
  for (const step of steps) {
    if (!step.isSnapshot && step.seq !== seq + 1)
      throw new LogBroken(`The log of page ${pageId} has a gap after update ${seq}.`);
    seq = step.seq;
  }
  if (seq < target) throw new LogBroken(`The log of page ${pageId} ends at ${seq}, before ${target}.`);
}
