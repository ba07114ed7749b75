import { pageDocument, readText } from "@passerelles/shared/document/page-document.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import { filesOf } from "@passerelles/shared/document/walk-body.ts";
import { eq } from "drizzle-orm";
import * as Y from "yjs";
import type { Queryable } from "../database/client.ts";
import { pageAuthorsSince, pages, pageVersions } from "../database/page-tables.ts";
import { loadDocument } from "../documents/load-document.ts";
import { keepVersionFiles } from "../files/version-files.ts";
import { cleanText } from "../projection/clean-text.ts";
import { projectionMaxima } from "../projection/project-page.ts";

/**
 * Keeps the whole present state of a page as a version, by whoever wrote since the last one and `alsoBy`. The caller's
 * transaction holds the page's row, so that nothing is committed to its log meanwhile. A state is kept once.
 */
export async function keepVersion(
  tx: Queryable,
  pageId: string,
  reason: "pause" | "before-restore" | "restored",
  alsoBy: readonly string[] = [],
): Promise<void> {
  const { doc, seq } = await loadDocument(tx, pageId);
  const title = cleanText(readText(pageDocument(doc).fields, "title"), projectionMaxima.title);
  const state = Y.encodeStateAsUpdate(doc);
  const files = filesOf(readBody(pageDocument(doc).body));
  doc.destroy();
  const authors = await tx
    .delete(pageAuthorsSince)
    .where(eq(pageAuthorsSince.pageId, pageId))
    .returning({ id: pageAuthorsSince.accountId });
  const authorIds = [...new Set([...authors.map(({ id }) => id), ...alsoBy])];
  await tx.insert(pageVersions).values({ pageId, seq, title, state, authorIds, reason }).onConflictDoNothing();
  await keepVersionFiles(tx, { pageId, seq }, files);
  await tx.update(pages).set({ keptSeq: seq }).where(eq(pages.id, pageId));
}

/** Holds a page's row until the end of the transaction; false when there is no such page. */
export async function holdPage(tx: Queryable, pageId: string): Promise<boolean> {
  const [page] = await tx.select({ id: pages.id }).from(pages).where(eq(pages.id, pageId)).for("no key update");
  return page !== undefined;
}
