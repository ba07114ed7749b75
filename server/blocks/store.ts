import type { Actor } from "@passerelles/shared/access.ts";
import { maximumItems } from "@passerelles/shared/api/values.schemas.ts";
import { parseTerritoryCode } from "@passerelles/shared/territories/territory-code.ts";
import { foldedWords } from "@passerelles/shared/text/fold.ts";
import { and, arrayContains, asc, eq, isNull, like, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { pageBlockRows } from "../database/projection-tables.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { allowedPages } from "../pages/allowed-pages.ts";
import { referenceColumns } from "../pages/references.ts";

const place = z.tuple([
  z.uuid(),
  z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
]);
const defaultLimit = 50;

/** What rows are asked for, as in `shared/api/block-rows.schemas.ts`. */
export interface BlockRowQuestion {
  block?: string;
  page?: string;
  kind?: string;
  territory?: string;
  refersTo?: string;
  empty?: string;
  q?: string;
  limit?: number;
  after?: string;
}

/**
 * Rows of blocks of pages that this person may read and that are not in the trash, page after page in their order. Throws a
 * `Refusal` 400 for a foreign cursor.
 */
export async function findBlockRows(db: Queryable, actor: Actor | null, question: BlockRowQuestion) {
  const limit = Math.min(question.limit ?? defaultLimit, maximumItems);
  const conditions = [allowedPages(actor, "read"), isNull(pages.trashedAt), ...filters(question)];
  if (question.after !== undefined) {
    const [pageId, position] = decodeCursor(place, question.after);
    conditions.push(sql`(${pages.id}, ${pageBlockRows.position}) > (${pageId}::uuid, ${position}::int)`);
  }
  const found = await db
    .select({ row: pageBlockRows, page: referenceColumns })
    .from(pageBlockRows)
    .innerJoin(pages, eq(pages.id, pageBlockRows.pageId))
    .where(and(...conditions))
    .orderBy(asc(pages.id), asc(pageBlockRows.position))
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? encodeCursor([last.page.id, last.row.position]) : null };
}

function filters({ block, page, kind, territory, refersTo, empty, q }: BlockRowQuestion): SQL[] {
  const conditions: SQL[] = [];
  if (block !== undefined) conditions.push(eq(pageBlockRows.block, block));
  if (page !== undefined) conditions.push(eq(pages.id, page));
  if (kind !== undefined) conditions.push(eq(pages.kind, kind));
  if (territory !== undefined) conditions.push(aboutTerritory(territory));
  if (refersTo !== undefined) conditions.push(arrayContains(pageBlockRows.names, [refersTo]));
  if (empty !== undefined) {
    conditions.push(sql`${pageBlockRows.rowId} <> ''`, sql`NOT jsonb_exists(${pageBlockRows.values}, ${empty})`);
  }
  const words = foldedWords(q ?? "");
  // « % » asks for something, and no row has it as a word.
  if (words.length === 0 && q?.trim()) conditions.push(sql`false`);
  for (const word of words) {
    conditions.push(like(pageBlockRows.words, `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`));
  }
  return conditions;
}

function aboutTerritory(typed: string): SQL {
  const code = parseTerritoryCode(typed);
  if (code === null) return sql`false`;
  return sql`EXISTS (SELECT FROM page_territories AS about JOIN territories AS official ON official.code = about.code
    LEFT JOIN territories AS asked ON asked.code = ${code}
    WHERE about.page_id = ${pages.id}
      AND (official.code = ${code} OR ${code} = ANY(official.ancestors) OR official.code = ANY(asked.ancestors)))`;
}
