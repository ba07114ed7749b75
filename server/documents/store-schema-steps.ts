import { randomUUID } from "node:crypto";
import { documentSchemaVersion, pageDocument } from "@passerelles/shared/document/page-document.ts";
import { bringUpToDate } from "@passerelles/shared/document/schema-steps.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { and, eq } from "drizzle-orm";
import * as Y from "yjs";
import type { Queryable } from "../database/client.ts";
import { pageClients, pages, pageUpdates } from "../database/page-tables.ts";
import { loadDocument } from "./load-document.ts";
import { PageMissing } from "./read-log.ts";

/**
 * Brings the stored document of a page to the present schema where it is of an older one: an update of the server's own in
 * its log, and the page's version, all or nothing. Answers the version that the page needs then, and whether this has
 * raised it. Throws `PageMissing`, `LogBroken`, and whatever a step throws: the page is then as it was.
 */
export async function storeSchemaSteps(
  db: Queryable,
  pageId: string,
): Promise<{ schemaVersion: number; wasRaised: boolean }> {
  const [page] = await db.select({ schemaVersion: pages.schemaVersion }).from(pages).where(eq(pages.id, pageId));
  if (page === undefined) throw new PageMissing(pageId);
  if (page.schemaVersion >= documentSchemaVersion) return { ...page, wasRaised: false };
  return db.transaction(async (tx) => {
    // Whoever commits to this page waits, and whoever else wants to raise it finds that it is done.
    const [held] = await tx
      .select({ schemaVersion: pages.schemaVersion, kind: pages.kind, keptSeq: pages.keptSeq })
      .from(pages)
      .where(eq(pages.id, pageId))
      .for("no key update");
    if (held === undefined) throw new PageMissing(pageId);
    if (held.schemaVersion >= documentSchemaVersion) return { schemaVersion: held.schemaVersion, wasRaised: false };
    const { doc, seq } = await loadDocument(tx, pageId);
    doc.clientID = await newClientId(tx, pageId, doc);
    const before = Y.encodeStateVector(doc);
    doc.transact(() => bringUpToDate(pageDocument(doc), held.schemaVersion, findKind(held.kind), randomUUID));
    const hasChanged = Y.getState(doc.store, doc.clientID) > 0;
    const next = hasChanged ? seq + 1 : seq;
    if (hasChanged)
      await tx.insert(pageUpdates).values({ pageId, seq: next, update: Y.encodeStateAsUpdate(doc, before) });
    doc.destroy();
    // Nobody has written: that alone is no version to keep, nor a change to tell of.
    const keptSeq = held.keptSeq === seq ? next : held.keptSeq;
    await tx
      .update(pages)
      .set({ schemaVersion: documentSchemaVersion, seq: next, keptSeq })
      .where(eq(pages.id, pageId));
    return { schemaVersion: documentSchemaVersion, wasRaised: true };
  });
}

/** A client id that is nobody's, and under which nothing is written: what is written under it is the server's own. */
async function newClientId(tx: Queryable, pageId: string, doc: Y.Doc): Promise<number> {
  for (;;) {
    const { clientID } = new Y.Doc();
    if (Y.getState(doc.store, clientID) > 0) continue;
    const bound = and(eq(pageClients.pageId, pageId), eq(pageClients.clientId, clientID));
    const [taken] = await tx.select({ clientId: pageClients.clientId }).from(pageClients).where(bound);
    if (taken === undefined) return clientID;
  }
}
