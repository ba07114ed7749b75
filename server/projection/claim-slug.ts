import type { Visibility } from "@passerelles/shared/access.ts";
import { slugWithSuffix } from "@passerelles/shared/text/slug.ts";
import { sql } from "drizzle-orm";
import { SLUG_LOCKS } from "../database/advisory-locks.ts";
import type { Queryable } from "../database/client.ts";

/** Hexadecimal digits of the page's id that make a slug its own; the last is all of them. */
const suffixLengths = [5, 8, 32];

/**
 * A slug made from `base` that no other page has or had, for this page to take in the open transaction; what a page had,
 * for however short a time, leads to it for ever. When the plain one is taken it ends with digits of the page's id, and
 * so does that of a private page in any case: otherwise whoever gives a new page the same title would learn of it.
 */
export async function claimSlug(
  tx: Queryable,
  { id, visibility }: { id: string; visibility: Visibility },
  base: string,
): Promise<string> {
  // All slugs that can be made from the same base share its first word: whoever wants one of them waits here.
  const firstWord = (base.split("-")[0] ?? "").slice(0, 40);
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${SLUG_LOCKS}, hashtext(${firstWord}))`);
  const digits = id.replaceAll("-", "");
  const own = suffixLengths.map((length) => slugWithSuffix(base, digits.slice(0, length)));
  const candidates = visibility === "prive" ? own : [base, ...own];
  const taken = await takenAmong(tx, id, candidates);
  const free = candidates.find((slug) => !taken.has(slug));
  if (free === undefined) throw new Error("Another page has taken every slug with this page's id.");
  await tx.execute(sql`DELETE FROM former_slugs WHERE slug = ${free}`);
  return free;
}

async function takenAmong(tx: Queryable, pageId: string, candidates: readonly string[]): Promise<Set<string>> {
  const { rows } = await tx.execute<{ slug: string }>(sql`
    WITH wanted AS (SELECT jsonb_array_elements_text(${JSON.stringify(candidates)}::jsonb) AS slug)
    SELECT pages.slug FROM pages JOIN wanted USING (slug) WHERE pages.id <> ${pageId}
    UNION ALL
    SELECT former.slug FROM former_slugs AS former JOIN wanted USING (slug) WHERE former.page_id <> ${pageId}`);
  return new Set(rows.map((row) => row.slug));
}
