import type { Actor } from "@passerelles/shared/access.ts";
import { maximumItems } from "@passerelles/shared/api/values.schemas.ts";
import { parseTerritoryCode } from "@passerelles/shared/territories/territory-code.ts";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { pageIndicators } from "../database/projection-tables.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { allowedPages } from "../pages/allowed-pages.ts";
import { referenceColumns } from "../pages/references.ts";

/** PostgreSQL’s `integer` ends there. */
const maximumPosition = 2 ** 31 - 1;
const place = z.tuple([z.uuid(), z.number().int().min(0).max(maximumPosition)]);
const defaultLimit = 50;

/**
 * Figures of pages that this person may read and that are not in the trash, page after page in their order. `territory`
 * asks for figures of that territory or of one that lies in it. Throws a `Refusal` 400 for a foreign cursor.
 */
export async function findIndicatorRows(
  db: Queryable,
  actor: Actor | null,
  question: {
    indicator?: string;
    territory?: string;
    page?: string;
    kind?: string;
    owner?: "me";
    limit?: number;
    after?: string;
  },
) {
  const limit = Math.min(question.limit ?? defaultLimit, maximumItems);
  const conditions = [allowedPages(actor, "read"), isNull(pages.trashedAt)];
  if (question.indicator !== undefined) conditions.push(eq(pageIndicators.indicator, question.indicator));
  if (question.page !== undefined) conditions.push(eq(pages.id, question.page));
  if (question.kind !== undefined) conditions.push(eq(pages.kind, question.kind));
  if (question.owner === "me") conditions.push(actor === null ? sql`false` : eq(pages.ownerId, actor.id));
  if (question.territory !== undefined) conditions.push(inTerritory(question.territory));
  if (question.after !== undefined) {
    const [pageId, position] = decodeCursor(place, question.after);
    conditions.push(sql`(${pages.id}, ${pageIndicators.position}) > (${pageId}::uuid, ${position}::int)`);
  }
  const found = await db
    .select({ figure: pageIndicators, page: referenceColumns })
    .from(pageIndicators)
    .innerJoin(pages, eq(pages.id, pageIndicators.pageId))
    .where(and(...conditions))
    .orderBy(asc(pages.id), asc(pageIndicators.position))
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? encodeCursor([last.page.id, last.figure.position]) : null };
}

function inTerritory(typed: string): SQL {
  const code = parseTerritoryCode(typed);
  if (code === null) return sql`false`;
  return sql`(${pageIndicators.territory} = ${code} OR EXISTS (SELECT FROM territories AS official
    WHERE official.code = ${pageIndicators.territory} AND ${code} = ANY(official.ancestors)))`;
}
