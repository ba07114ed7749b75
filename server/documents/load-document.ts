import * as Y from "yjs";
import type { Queryable } from "../database/client.ts";
import { addStep } from "./add-step.ts";
import { fromTheStart, LogBroken, readLog } from "./read-log.ts";

/** A document as the log had it, and the number of the last update that it holds. */
export interface LoadedDocument {
  doc: Y.Doc;
  seq: number;
  /** The updates, and their bytes, that lie in the log beyond the snapshot. */
  tail: { updates: number; bytes: number };
}

/**
 * A page's document from its snapshot and the updates since. Any error is thrown: what could not be loaded whole must
 * never be taken for the document. Throws `PageMissing` when there is no such page.
 */
export async function loadDocument(db: Queryable, pageId: string): Promise<LoadedDocument> {
  const steps = await readLog(db, pageId, fromTheStart);
  const doc = documentOf(
    steps.map(({ update }) => update),
    pageId,
  );
  const tail = steps.filter((step) => !step.isSnapshot);
  const bytes = tail.reduce((sum, { update }) => sum + update.byteLength, 0);
  return { doc, seq: steps.at(-1)?.seq ?? 0, tail: { updates: tail.length, bytes } };
}

/** The document of these updates, applied in one transaction. Throws `LogBroken` when they lack what they build upon. */
export function documentOf(updates: readonly Uint8Array[], pageId: string): Y.Doc {
  const doc = new Y.Doc();
  // Listeners hear of one change, and what it deletes is collected once.
  doc.transact(() => {
    for (const update of updates) addStep(doc, update);
  });
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new LogBroken(`The log of page ${pageId} lacks what it builds upon.`);
  return doc;
}
