import { documentSchemaVersion, pageDocument } from "@passerelles/shared/document/page-document.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { eq, sql } from "drizzle-orm";
import * as Y from "yjs";
import type { Drizzle, Queryable } from "../database/client.ts";
import { pageClients, pageSnapshots, pages, pageUpdates, pageVersions } from "../database/page-tables.ts";
import { readRestoreEpoch } from "../database/restore-epoch.ts";
import { addStep } from "../documents/add-step.ts";
import { fromTheStart, LogBroken, PageMissing, readLog } from "../documents/read-log.ts";
import { networkFinder } from "../referential/network-entries.ts";
import { type DocumentMeasure, measureDocument } from "./measure-document.ts";

/** How a page is stored, for whoever looks after the instance: numbers and names of code, nothing that anybody wrote. */
export interface PageInspection {
  page: string;
  kind: string;
  schema: { page: number; application: number };
  restoreEpoch: string;
  seq: number;
  projectedSeq: number;
  keptSeq: number;
  versions: number;
  snapshot: { seq: number; bytes: number; at: Date } | null;
  /** The updates beyond the snapshot, and the moments of the first and the last. */
  tail: { updates: number; bytes: number; from: Date | null; to: Date | null };
  /** Why the document cannot be read whole; null when it can. */
  broken: string | null;
  document: DocumentMeasure;
  /** Client ids that are bound, and to how many people. */
  bound: { clients: number; people: number };
  /** What validation finds in the document; null for a kind that this version does not know. */
  problems: number | null;
}

/**
 * Inspects the page of this id as it is committed. Reads also a document that could not be opened, as far as that goes.
 * Throws `PageMissing`.
 */
export function inspectPage(db: Drizzle, pageId: string): Promise<PageInspection> {
  // One moment for all that is read; nothing is written, and nobody waits.
  return db.transaction((tx) => inspect(tx, pageId), { isolationLevel: "repeatable read", accessMode: "read only" });
}

async function inspect(tx: Queryable, pageId: string): Promise<PageInspection> {
  const [page] = await tx
    .select({
      kind: pages.kind,
      schemaVersion: pages.schemaVersion,
      seq: pages.seq,
      projectedSeq: pages.projectedSeq,
      keptSeq: pages.keptSeq,
    })
    .from(pages)
    .where(eq(pages.id, pageId));
  if (page === undefined) throw new PageMissing(pageId);
  const [snapshot] = await tx
    .select({ seq: pageSnapshots.seq, state: pageSnapshots.state, at: pageSnapshots.createdAt })
    .from(pageSnapshots)
    .where(eq(pageSnapshots.pageId, pageId));
  const updates = await tx
    .select({ update: pageUpdates.update, at: pageUpdates.committedAt })
    .from(pageUpdates)
    .where(eq(pageUpdates.pageId, pageId))
    .orderBy(pageUpdates.seq);
  const [bound] = await tx
    .select({
      clients: sql<number>`count(*)::int`,
      people: sql<number>`count(DISTINCT ${pageClients.accountId})::int`,
    })
    .from(pageClients)
    .where(eq(pageClients.pageId, pageId));
  const versions = await tx.$count(pageVersions, eq(pageVersions.pageId, pageId));

  const doc = new Y.Doc();
  const steps = [...(snapshot ? [snapshot.state] : []), ...updates.map(({ update }) => update)];
  const broken = applyAll(doc, steps) ?? (await whyNotWhole(tx, pageId));
  try {
    return {
      page: pageId,
      kind: page.kind,
      schema: { page: page.schemaVersion, application: documentSchemaVersion },
      restoreEpoch: await readRestoreEpoch(tx),
      seq: page.seq,
      projectedSeq: page.projectedSeq,
      keptSeq: page.keptSeq,
      versions,
      snapshot: snapshot ? { seq: snapshot.seq, bytes: snapshot.state.byteLength, at: snapshot.at } : null,
      tail: {
        updates: updates.length,
        bytes: updates.reduce((sum, { update }) => sum + update.byteLength, 0),
        from: updates[0]?.at ?? null,
        to: updates.at(-1)?.at ?? null,
      },
      broken,
      document: measureDocument(doc),
      bound: bound ?? { clients: 0, people: 0 },
      problems: await countProblems(tx, doc, page.kind),
    };
  } finally {
    doc.destroy();
  }
}

/** Applies one step after the other. Answers which of them threw, the later ones left out; null when none did. */
function applyAll(doc: Y.Doc, steps: readonly Uint8Array[]): string | null {
  for (const [index, step] of steps.entries()) {
    try {
      addStep(doc, step);
    } catch {
      return `step ${index + 1} of ${steps.length} cannot be applied`;
    }
  }
  return null;
}

async function whyNotWhole(tx: Queryable, pageId: string): Promise<string | null> {
  try {
    await readLog(tx, pageId, fromTheStart);
    return null;
  } catch (error) {
    if (error instanceof LogBroken) return error.message;
    throw error;
  }
}

async function countProblems(tx: Queryable, doc: Y.Doc, kindName: string): Promise<number | null> {
  const kind = findKind(kindName);
  if (kind === undefined) return null;
  const { validateDocument } = await import("@passerelles/shared/document/validate.ts");
  return validateDocument(pageDocument(doc), kind, { find: await networkFinder(tx) }).length;
}
