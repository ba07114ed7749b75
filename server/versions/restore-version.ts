import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { replaceContent } from "@passerelles/shared/document/replace-content.ts";
import * as Y from "yjs";
import { dropUnplaced } from "../files/drop-unplaced.ts";
import type { Services } from "../services.ts";
import { holdPage, keepVersion } from "./keep-version.ts";

/**
 * Makes a page read again as it did in a version, by a new edit of this person: what people write meanwhile stays, and
 * the state before is kept as a version, so that nothing is lost by restoring.
 */
export async function restoreVersion(
  { database: { db }, editor }: Pick<Services, "database" | "editor">,
  version: { pageId: string; state: Uint8Array },
  accountId: string,
): Promise<void> {
  const { pageId } = version;
  await db.transaction(async (tx) => {
    if (await holdPage(tx, pageId)) await keepVersion(tx, pageId, "before-restore");
  });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, version.state);
  await dropUnplaced(db, pageId, pageDocument(doc).body);
  await editor.edit(pageId, accountId, (live) => replaceContent(live, pageDocument(doc)));
  doc.destroy();
  await db.transaction(async (tx) => {
    if (await holdPage(tx, pageId)) await keepVersion(tx, pageId, "restored", [accountId]);
  });
}
