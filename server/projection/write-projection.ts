import { slugify } from "@passerelles/shared/text/slug.ts";
import { eq, inArray } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Database, Queryable } from "../database/client.ts";
import { formerSlugs, pages } from "../database/page-tables.ts";
import { territories } from "../database/territory-tables.ts";
import { placeFiles } from "../files/placements.ts";
import { claimSlug } from "./claim-slug.ts";
import type { PageProjection } from "./project-page.ts";
import { projectionStatement } from "./projection-statement.ts";
import type { StoredProjection } from "./stored-projection.ts";

const dialect = new PgDialect();

/**
 * Writes what a document reads as after its update `seq`, all or nothing, in the caller's transaction. False when there
 * is nothing to do: the page is gone, another node has written a later reading, or a backup was restored meanwhile that
 * does not go as far. With `read`, what the database had when the document was read, also when somebody has projected the
 * page since, or asked for it to be read anew.
 */
export async function writeProjection(
  tx: Queryable,
  pageId: string,
  seq: number,
  projection: PageProjection,
  read?: Pick<StoredProjection, "projectedSeq">,
): Promise<boolean> {
  const [page] = await tx
    .select({
      ...{ id: pages.id, title: pages.title, slug: pages.slug, visibility: pages.visibility },
      ...{ seq: pages.seq, projectedSeq: pages.projectedSeq, isTemplate: pages.isTemplate },
    })
    .from(pages)
    .where(eq(pages.id, pageId))
    .for("no key update");
  if (page === undefined || page.projectedSeq > seq || page.seq < seq) return false;
  if (read !== undefined && page.projectedSeq !== read.projectedSeq) return false;
  const slug = page.isTemplate ? page.slug : await presentSlug(tx, page, projection);
  const placed = await placeFiles(tx, pageId, projection.files);
  const placeNames = await namesOf(tx, projection.territories);
  const { statement } = projectionStatement({ pageId, seq, slug, projection, placed, placeNames });
  await tx.execute(statement);
  return true;
}

/**
 * Writes what a page reads as in one statement, and in as few more as it needs where its address changes, a file is new on
 * it, or it was known already. False when it is not as it was read any more: it is then to be read again, if it is there.
 */
export async function writeReading(
  { db, pool, embedded }: Pick<Database, "db" | "pool" | "embedded">,
  pageId: string,
  read: StoredProjection,
  projection: PageProjection,
): Promise<boolean> {
  const { seq, title, slug, placed, filled } = read;
  const named = [...new Set(projection.files.map(({ id }) => id))];
  const isPlain =
    read.projectedSeq < seq &&
    (read.isTemplate || slugify(title) === projection.slugBase) &&
    named.every((id) => placed.has(id));
  if (!isPlain) return db.transaction((tx) => writeProjection(tx, pageId, seq, projection, read));
  const known = projection.territories.every((code) => read.territories.has(code));
  const placeNames = known
    ? projection.territories.map((code) => read.territories.get(code) ?? "")
    : await namesOf(db, projection.territories);
  const written = { pageId, seq, slug, projection, placed: named, placeNames };
  const { name, statement } = projectionStatement(written, read, filled);
  const { sql: text, params: values } = dialect.sqlToQuery(statement);
  // The connections of the embedded engine share their named statements, which collide.
  const { rowCount } = await pool.query({ name: embedded ? undefined : name, text, values });
  return rowCount === 1;
}

async function presentSlug(
  tx: Queryable,
  page: Pick<typeof pages.$inferSelect, "id" | "title" | "slug" | "visibility">,
  { slugBase }: PageProjection,
): Promise<string> {
  if (slugify(page.title) === slugBase) return page.slug;
  const slug = await claimSlug(tx, page, slugBase);
  if (slug !== page.slug) {
    await tx.insert(formerSlugs).values({ slug: page.slug, pageId: page.id }).onConflictDoNothing();
  }
  return slug;
}

/** The names of the territories of these codes, in their order. */
async function namesOf(db: Queryable, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await db
    .select({ code: territories.code, name: territories.name })
    .from(territories)
    .where(inArray(territories.code, [...codes]));
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return codes.flatMap((code) => names.get(code) ?? []);
}
