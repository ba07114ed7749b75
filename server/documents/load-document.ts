import * as Y from "yjs";
import type { Queryable } from "../database/client.ts";
import { fromTheStart, LogBroken, type LogStep, readLog } from "./read-log.ts";

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
  const doc = new Y.Doc();
  applySteps(doc, steps);
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new LogBroken(`The log of page ${pageId} lacks what it builds upon.`);
  const tail = steps.filter((step) => !step.isSnapshot);
  const bytes = tail.reduce((sum, { update }) => sum + update.byteLength, 0);
  return { doc, seq: steps.at(-1)?.seq ?? 0, tail: { updates: tail.length, bytes } };
}

/** Applies steps in one transaction: listeners hear of one change, and what it deletes is collected once. */
function applySteps(doc: Y.Doc, steps: readonly LogStep[]): void {
  doc.transact(() => {
    for (const { update } of steps) Y.applyUpdate(doc, update);
  });
}
