import { slugify } from "@passerelles/shared/text/slug.ts";
import { eq, inArray } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pageFiles } from "../database/file-tables.ts";
import { formerSlugs, pages } from "../database/page-tables.ts";
import {
  pageBlockRows,
  pageEvents,
  pageIndicators,
  pageLinks,
  pagePeople,
  pageTerms,
  pageTerritories,
} from "../database/projection-tables.ts";
import { territories } from "../database/territory-tables.ts";
import { placeFiles } from "../files/placements.ts";
import { claimSlug } from "./claim-slug.ts";
import type { PageProjection } from "./project-page.ts";
import { searchVector } from "./search-vector.ts";

/**
 * Writes what a document reads as after its update `seq`, all or nothing, in the caller's transaction. False when there
 * is nothing to do: the page is gone, another node has written a later reading, or a backup was restored meanwhile that
 * does not go as far.
 */
export async function writeProjection(
  tx: Queryable,
  pageId: string,
  seq: number,
  projection: PageProjection,
): Promise<boolean> {
  const { title, summary, fields, body, text, stateBytes } = projection;
  const [page] = await tx
    .select({
      ...{ id: pages.id, title: pages.title, slug: pages.slug, visibility: pages.visibility },
      ...{ seq: pages.seq, projectedSeq: pages.projectedSeq, isTemplate: pages.isTemplate },
    })
    .from(pages)
    .where(eq(pages.id, pageId))
    .for("no key update");
  if (page === undefined || page.projectedSeq > seq || page.seq < seq) return false;
  const slug = page.isTemplate ? page.slug : await presentSlug(tx, page, projection);
  const search = searchVector(projection.search, await namesOf(tx, projection.territories));
  await tx
    .update(pages)
    .set({ title, slug, summary, fields, body, text, stateBytes, search, projectedSeq: seq })
    .where(eq(pages.id, pageId));
  await writeRows(tx, pageId, projection);
  return true;
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

async function namesOf(tx: Queryable, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await tx
    .select({ name: territories.name })
    .from(territories)
    .where(inArray(territories.code, [...codes]));
  return rows.map((row) => row.name);
}

async function writeRows(tx: Queryable, pageId: string, projection: PageProjection): Promise<void> {
  await tx.delete(pageLinks).where(eq(pageLinks.fromPageId, pageId));
  await tx.delete(pageTerritories).where(eq(pageTerritories.pageId, pageId));
  await tx.delete(pagePeople).where(eq(pagePeople.pageId, pageId));
  await tx.delete(pageTerms).where(eq(pageTerms.pageId, pageId));
  await tx.delete(pageIndicators).where(eq(pageIndicators.pageId, pageId));
  await tx.delete(pageBlockRows).where(eq(pageBlockRows.pageId, pageId));
  await tx.delete(pageFiles).where(eq(pageFiles.pageId, pageId));
  await tx.delete(pageEvents).where(eq(pageEvents.pageId, pageId));
  const { links, files, territories: codes, terms, people, indicators, events, blockRows } = projection;
  const placed = await placeFiles(tx, pageId, files);
  if (placed.length > 0) await tx.insert(pageFiles).values(placed.map((fileId) => ({ pageId, fileId })));
  if (links.length > 0) await tx.insert(pageLinks).values(links.map((link) => ({ ...link, fromPageId: pageId })));
  const places = codes.map((code, position) => ({ pageId, code, position }));
  if (places.length > 0) await tx.insert(pageTerritories).values(places);
  if (terms.length > 0) await tx.insert(pageTerms).values(terms.map((term) => ({ ...term, pageId })));
  if (people.length > 0) await tx.insert(pagePeople).values(people.map((named) => ({ ...named, pageId })));
  if (events.length > 0) await tx.insert(pageEvents).values(events.map((row) => ({ ...row, pageId })));
  // A statement has 65,535 places.
  for (let at = 0; at < blockRows.length; at += 1000) {
    await tx.insert(pageBlockRows).values(blockRows.slice(at, at + 1000).map((row) => ({ ...row, pageId })));
  }
  if (indicators.length > 0) await tx.insert(pageIndicators).values(indicators.map((row) => ({ ...row, pageId })));
}
