import type { Actor } from "@passerelles/shared/access.ts";
import { maximumItems } from "@passerelles/shared/api/values.schemas.ts";
import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { pageIndicators } from "../database/projection-tables.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { referenceColumns } from "../pages/references.ts";
import {
  type FigureFilters,
  figureConditions,
  needsVerification,
  type VerificationClock,
} from "./figure-conditions.ts";

/** PostgreSQL’s `integer` ends there. */
const maximumPosition = 2 ** 31 - 1;
const placeSchema = z.tuple([z.uuid(), z.number().int().min(0).max(maximumPosition)]);
const defaultLimit = 50;

/** The page and the position of the last figure that was given. */
type Place = z.output<typeof placeSchema>;

/** A figure, its page, and whether it is to be verified. */
export type FigureRow = Awaited<ReturnType<typeof figuresAfter>>[number];

/**
 * Figures of pages that this person may read and that are not in the trash, page after page in their order. `territory`
 * asks for figures of that territory or of one that lies in it, unless told otherwise. Throws a `Refusal` 400 for a
 * foreign cursor.
 */
export async function findIndicatorRows(
  db: Queryable,
  actor: Actor | null,
  { limit: wanted = defaultLimit, after, ...filters }: FigureFilters & { limit?: number; after?: string },
  clock: VerificationClock,
): Promise<{ rows: FigureRow[]; next: string | null }> {
  const limit = Math.min(wanted, maximumItems);
  const place = after === undefined ? undefined : decodeCursor(placeSchema, after);
  const found = await figuresAfter(db, actor, filters, clock, { limit: limit + 1, place });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? encodeCursor(placeOf(last)) : null };
}

/** The same, in pieces of `size` and to the end. */
export async function* everyFigure(
  db: Queryable,
  actor: Actor | null,
  filters: FigureFilters,
  clock: VerificationClock,
  size: number,
): AsyncGenerator<FigureRow[]> {
  for (let place: Place | undefined; ; ) {
    const rows = await figuresAfter(db, actor, filters, clock, { limit: size, place });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < size) return;
    place = placeOf(last);
  }
}

/** How many there are, counted no further than one beyond `most`. */
export async function countFigures(
  db: Queryable,
  actor: Actor | null,
  filters: FigureFilters,
  clock: VerificationClock,
  most: number,
): Promise<number> {
  const some = db
    .select({ one: sql`1`.as("one") })
    .from(pageIndicators)
    .innerJoin(pages, eq(pages.id, pageIndicators.pageId))
    .where(and(...figureConditions(actor, filters, clock)))
    .limit(most + 1)
    .as("some");
  const [counted] = await db.select({ count: sql<number>`count(*)::int` }).from(some);
  return counted?.count ?? 0;
}

function placeOf({ page, figure }: Pick<FigureRow, "page" | "figure">): Place {
  return [page.id, figure.position];
}

async function figuresAfter(
  db: Queryable,
  actor: Actor | null,
  filters: FigureFilters,
  clock: VerificationClock,
  { limit, place }: { limit: number; place: Place | undefined },
) {
  const conditions = figureConditions(actor, filters, clock);
  if (place !== undefined) {
    const [pageId, position] = place;
    conditions.push(sql`(${pages.id}, ${pageIndicators.position}) > (${pageId}::uuid, ${position}::int)`);
  }
  return db
    .select({ figure: pageIndicators, page: referenceColumns, toVerify: needsVerification(clock) })
    .from(pageIndicators)
    .innerJoin(pages, eq(pages.id, pageIndicators.pageId))
    .where(and(...conditions))
    .orderBy(asc(pages.id), asc(pageIndicators.position))
    .limit(limit);
}
