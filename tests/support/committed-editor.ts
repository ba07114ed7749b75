import type { PageEditor } from "@passerelles/server/collab/page-editor.ts";
import type { Database } from "@passerelles/server/database/client.ts";
import { loadDocument } from "@passerelles/server/documents/load-document.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as Y from "yjs";

/** An editor for tests in which nobody has a page open: an edit goes from the log to the log. */
export interface CommittedEditor extends PageEditor {
  /** The pages whose rights were said to have changed. */
  rightsChanged: string[];
}

/** Makes one; the database is asked for at the first edit. Edits of one page are made one after another by the test. */
export function commitEdits(database: () => Pick<Database, "db" | "pool">): CommittedEditor {
  const rightsChanged: string[] = [];
  return {
    rightsChanged,
    edit: async (pageId, accountId, change) => {
      const { db, pool } = database();
      const { doc, seq } = await loadDocument(db, pageId);
      const before = Y.encodeStateVector(doc);
      doc.transact(() => change(pageDocument(doc)));
      const update = Buffer.from(Y.encodeStateAsUpdate(doc, before));
      await pool.query(
        `WITH grown AS (UPDATE pages SET seq = seq + 1, changed_at = now() WHERE id = $1 AND seq = $2 RETURNING id, seq),
          wrote AS (INSERT INTO page_authors_since SELECT id, $3::uuid FROM grown ON CONFLICT DO NOTHING)
        INSERT INTO page_updates (page_id, seq, update, account_id) SELECT id, seq, $4, $3::uuid FROM grown`,
        [pageId, seq, accountId, update],
      );
    },
    pageRightsChanged: async (pageId) => void rightsChanged.push(pageId),
    accountRightsChanged: async () => undefined,
  };
}
