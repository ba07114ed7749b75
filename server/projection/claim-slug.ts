import { slugWithSuffix } from "@passerelles/shared/text/slug.ts";
import { sql } from "drizzle-orm";
import { SLUG_LOCKS } from "../database/advisory-locks.ts";
import type { Queryable } from "../database/client.ts";

/** Numbers tried with one query. */
const CANDIDATES = 50;

/**
 * A slug made from `base` that no other page has or had, numbered from 2 if it must be, for this page to take in the
 * open transaction. What another page had for less than five minutes, while its title was being typed, may be taken.
 */
export async function claimSlug(tx: Queryable, pageId: string, base: string): Promise<string> {
  // All slugs that a numbered base could become share its first word: whoever wants one of them waits here.
  const firstWord = (base.split("-")[0] ?? "").slice(0, 40);
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${SLUG_LOCKS}, hashtext(${firstWord}))`);
  for (let first = 1; ; first += CANDIDATES) {
    const candidates = Array.from({ length: CANDIDATES }, (_slug, index) =>
      first + index === 1 ? base : slugWithSuffix(base, first + index),
    );
    const taken = await takenAmong(tx, pageId, candidates);
    const free = candidates.find((slug) => !taken.has(slug));
    if (free === undefined) continue;
    await tx.execute(sql`DELETE FROM former_slugs WHERE slug = ${free}`);
    return free;
  }
}

/**
 * A slug was left when its former row was written, and taken when the page left the one before it, or was created.
 */
async function takenAmong(tx: Queryable, pageId: string, candidates: readonly string[]): Promise<Set<string>> {
  const { rows } = await tx.execute<{ slug: string }>(sql`
    WITH wanted AS (SELECT jsonb_array_elements_text(${JSON.stringify(candidates)}::jsonb) AS slug)
    SELECT pages.slug FROM pages JOIN wanted USING (slug) WHERE pages.id <> ${pageId}
    UNION ALL
    SELECT former.slug FROM former_slugs AS former JOIN wanted USING (slug) JOIN pages ON pages.id = former.page_id
    WHERE former.page_id <> ${pageId} AND former.created_at - coalesce(
      (SELECT max(earlier.created_at) FROM former_slugs AS earlier
        WHERE earlier.page_id = former.page_id AND earlier.created_at < former.created_at),
      pages.created_at) >= interval '5 minutes'`);
  return new Set(rows.map((row) => row.slug));
}
