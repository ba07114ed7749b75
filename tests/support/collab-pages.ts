import { randomUUID } from "node:crypto";
import { accounts } from "@passerelles/server/database/account-tables.ts";
import type { Drizzle } from "@passerelles/server/database/client.ts";
import { pageSnapshots, pages } from "@passerelles/server/database/page-tables.ts";
import { loadDocument } from "@passerelles/server/documents/load-document.ts";
import type { Role, Visibility } from "@passerelles/shared/access.ts";
import { createDocument } from "@passerelles/shared/document/create-document.ts";
import { documentSchemaVersion, pageDocument } from "@passerelles/shared/document/page-document.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import * as Y from "yjs";
import { readWords } from "./fake-client.ts";

/** Adds a person. Answers their account's id, which is also their session's token. */
export async function addPerson(db: Drizzle, name: string, role: Role = "conseiller"): Promise<string> {
  const id = randomUUID();
  await db.insert(accounts).values({ id, email: `${id}@example.test`, name, passwordHash: "", role });
  return id;
}

/** Adds a page whose body is one empty paragraph. */
export async function addPage(
  db: Drizzle,
  given: { visibility?: Visibility; ownerId?: string | null; isTemplate?: boolean } = {},
): Promise<string> {
  const id = randomUUID();
  const doc = createDocument(fichePratique, { title: "Essai", body: [{ type: "paragraph" }] }, randomUUID);
  const page = { id, kind: "fiche-pratique", title: "Essai", slug: id, schemaVersion: documentSchemaVersion };
  await db.insert(pages).values({ ...page, visibility: "membres", ...given });
  await db.insert(pageSnapshots).values({ pageId: id, seq: 0, state: Y.encodeStateAsUpdate(doc) });
  return id;
}

/** What a page's body says, read from the database alone. */
export async function storedWords(db: Drizzle, pageId: string): Promise<string> {
  const { doc } = await loadDocument(db, pageId);
  return readWords(pageDocument(doc).body);
}
