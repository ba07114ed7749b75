import type { Queryable } from "../database/client.ts";
import { readRestoreEpoch } from "../database/restore-epoch.ts";
import { type LoadedDocument, loadDocument } from "../documents/load-document.ts";
import { storeSchemaSteps } from "../documents/store-schema-steps.ts";
import type { ClientOwners } from "./client-owners.ts";

/** A page as a room needs it. */
export interface ReadPage {
  epoch: string;
  schemaVersion: number;
  /** Whether it was brought to the present schema just now. */
  wasRaised: boolean;
  loaded: LoadedDocument;
}

/** Reads a page, whose client ids are noted in `owners`. Throws what the log throws. */
export async function readPage(db: Queryable, pageId: string, owners: ClientOwners): Promise<ReadPage> {
  // Before the document: one of a later epoch under an earlier name is thrown away, the reverse would be believed.
  const epoch = await readRestoreEpoch(db);
  await owners.load();
  const { schemaVersion, wasRaised } = await storeSchemaSteps(db, pageId);
  return { epoch, schemaVersion, wasRaised, loaded: await loadDocument(db, pageId) };
}
