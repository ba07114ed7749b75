import type { Actor } from "@passerelles/shared/access.ts";
import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import { maximumItems } from "@passerelles/shared/api/values.schemas.ts";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { rankedOffset, rankedPiece } from "../http/ranked-list.ts";
import { allowedPages } from "../pages/allowed-pages.ts";
import { readablePages, referenceColumns, toReference } from "../pages/references.ts";
import { pagesNamedIn, withTitles } from "../projection/named-pages.ts";
import { excerptAround, searchedLength } from "./excerpt.ts";
import { questionWords, searchQuery } from "./search-query.ts";

const defaultLimit = 20;
/** Weights of a match in D (body), C, B (summary) and A (title). */
const weights = "{0.05, 0.2, 0.4, 1.0}";
/** Of two pages that match alike, one untouched for a year weighs half of one changed today. */
const halfLife = sql`interval '365 days'`;

/** Pages that this person may read and that have all the words of the question, the best first, with an excerpt. */
export async function searchPages(
  db: Queryable,
  actor: Actor | null,
  question: { q: string; kind?: string; limit?: number; after?: string },
): Promise<{ items: (PageReference & { excerpt: string })[]; next: string | null }> {
  const query = searchQuery(question.q);
  const offset = rankedOffset(question.after);
  const limit = Math.min(question.limit ?? defaultLimit, maximumItems);
  if (query === null) return { items: [], next: null };
  const conditions = [sql`${pages.search} @@ ${query}`, allowedPages(actor, "read"), isNull(pages.trashedAt)];
  if (question.kind !== undefined) conditions.push(eq(pages.kind, question.kind));
  const age = sql`extract(epoch FROM greatest(now() - ${pages.changedAt}, interval '0')) / extract(epoch FROM ${halfLife})`;
  // 1: long texts do not win by their length alone.
  const rank = sql`ts_rank(${weights}::float4[], ${pages.search}, ${query}, 1) / (1 + ${age})`;
  const rows = await db
    .select({ ...referenceColumns, text: sql<string>`left(${pages.text}, ${searchedLength})` })
    .from(pages)
    .where(and(...conditions))
    .orderBy(sql`${rank} DESC`, pages.id)
    .offset(offset)
    .limit(limit + 1);
  const words = questionWords(question.q);
  const { items, next } = rankedPiece(rows, { offset, limit });
  const excerpts = items.map(({ text }) => excerptAround(text, words));
  const named = await readablePages(db, actor, pagesNamedIn(excerpts.join("\n")));
  const excerptOf = (at: number) => withTitles(excerpts[at] ?? "", (id) => named.get(id)?.title);
  return { items: items.map((row, at) => ({ ...toReference(row), excerpt: excerptOf(at) })), next };
}
