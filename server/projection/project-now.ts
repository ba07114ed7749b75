import { documentSchemaVersion } from "@passerelles/shared/document/page-document.ts";
import { findIndicator } from "@passerelles/shared/indicators/referential.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import type * as Y from "yjs";
import type { Database, Queryable } from "../database/client.ts";
import { documentOf } from "../documents/load-document.ts";
import { PageMissing } from "../documents/read-log.ts";
import { storeSchemaSteps } from "../documents/store-schema-steps.ts";
import { networkFinder } from "../referential/network-entries.ts";
import { projectIndicators } from "./project-indicators.ts";
import { type PageProjection, projectPage } from "./project-page.ts";
import { readStoredProjection } from "./stored-projection.ts";
import { writeReading } from "./write-projection.ts";

/** How often a page is read anew because it was projected, or asked to be, while it was read. */
const ATTEMPTS = 5;

/**
 * Loads a page's document and writes what it reads as; a page that does not exist is nothing to do. Throws `LogBroken`,
 * what the database throws, and an error for a kind that this version does not know.
 */
export async function projectNow(
  database: Pick<Database, "db" | "pool" | "embedded">,
  kinds: readonly Kind[],
  pageId: string,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await attemptProjection(database, kinds, pageId)) return;
  }
  throw new Error(`Page ${pageId} has changed each time that it was read.`);
}

async function attemptProjection(
  database: Pick<Database, "db" | "pool" | "embedded">,
  kinds: readonly Kind[],
  pageId: string,
): Promise<boolean> {
  const read = await readStoredProjection(database, pageId);
  if (read === undefined) return true;
  const kind = findKind(read.kind, kinds);
  if (kind === undefined)
    throw new Error(`Page ${pageId} is of the kind ${read.kind}, which this version does not know.`);
  if (read.projectedSeq > read.seq) return true;
  if (read.schemaVersion < documentSchemaVersion) {
    await storeSchemaSteps(database.db, pageId).catch((error: unknown) => {
      if (!(error instanceof PageMissing)) throw error;
    });
    return false;
  }
  const doc = documentOf(read.updates, pageId);
  try {
    return await writeReading(database, pageId, read, await readDocument(database.db, doc, kind));
  } finally {
    doc.destroy();
  }
}

/** The network is asked for its indicators when the page names one that is not shipped: few do. */
async function readDocument(db: Queryable, doc: Y.Doc, kind: Kind): Promise<PageProjection> {
  let asksNetwork = false;
  const projection = projectPage(doc, kind, (code) => {
    const shipped = findIndicator(code);
    if (shipped === undefined && code !== "") asksNetwork = true;
    return shipped;
  });
  if (!asksNetwork) return projection;
  return { ...projection, indicators: projectIndicators(projection.body, await networkFinder(db)) };
}
