import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { hashSecret, newSecret } from "@passerelles/server/accounts/secret.ts";
import { accounts, sessions } from "@passerelles/server/database/account-tables.ts";
import { type Database, openDatabase } from "@passerelles/server/database/client.ts";
import { migrateDatabase } from "@passerelles/server/database/migrate.ts";
import { pageSnapshots, pages } from "@passerelles/server/database/page-tables.ts";
import { loadDocument } from "@passerelles/server/documents/load-document.ts";
import { collabPath } from "@passerelles/shared/collab/protocol.ts";
import { createDocument } from "@passerelles/shared/document/create-document.ts";
import { documentSchemaVersion, pageDocument } from "@passerelles/shared/document/page-document.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import * as Y from "yjs";
import { type Dialect, plain } from "../load/dialect.ts";
import type { ServerKind } from "./bench-server.ts";
import { startMeasured } from "./measured-process.ts";

const dialect: Dialect = { ...plain, acknowledges: true, clientQuery: (clientId) => `?client=${clientId}` };
const DAY = 86_400_000;
/** Pages that one statement adds. */
const TOGETHER = 500;

/** The real application on this PostgreSQL, with somebody signed in. */
export async function prepareOurs(databaseUrl: string): Promise<ServerKind & { close(): Promise<void> }> {
  const database = await openDatabase({ databaseUrl, dataDir: "" });
  await migrateDatabase(database);
  const cookie = `passerelles=${await signIn(database, "banc")}`;
  const another = { cookie: `passerelles=${await signIn(database, "autre")}` };
  return {
    name: "ours",
    close: () => database.close(),
    start: async () => {
      const environment = { DATABASE_URL: databaseUrl, PORT: "0", LOG_LEVEL: "fatal", REQUESTS_PER_MINUTE: "0" };
      const process = await startMeasured("ours-process.ts", environment, flagsOfStart());
      return {
        name: "ours",
        process,
        another,
        openRooms: async (count) => {
          const ids = await addPages(database, count);
          return ids.map((id) => ({ id, port: process.port, path: collabPath(id), headers: { cookie }, dialect }));
        },
        readStored: async ({ id }) => {
          const { doc } = await loadDocument(database.db, id);
          return pageDocument(doc).body.toString();
        },
        stop: () => process.kill(),
      };
    },
  };
}

/** The flags of Node that `pnpm start` gives the server. */
function flagsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
    scripts: { start: string };
  };
  return scripts.start.match(/--\S+/g) ?? [];
}

async function signIn({ db }: Database, name: string): Promise<string> {
  const [id, secret] = [randomUUID(), newSecret()];
  await db.insert(accounts).values({ id, email: `${name}@exemple.test`, name, passwordHash: "", role: "conseiller" });
  await db
    .insert(sessions)
    .values({ idHash: hashSecret(secret), accountId: id, expiresAt: new Date(Date.now() + DAY) });
  return secret;
}

async function addPages({ db }: Database, count: number): Promise<string[]> {
  const doc = createDocument(fichePratique, { title: "Banc", body: [{ type: "paragraph" }] }, randomUUID);
  const state = Y.encodeStateAsUpdate(doc);
  const ids = Array.from({ length: count }, () => randomUUID());
  const common = { kind: "fiche-pratique", title: "Banc", schemaVersion: documentSchemaVersion };
  for (let at = 0; at < ids.length; at += TOGETHER) {
    const some = ids.slice(at, at + TOGETHER);
    await db.insert(pages).values(some.map((id) => ({ ...common, id, slug: id, visibility: "membres" as const })));
    await db.insert(pageSnapshots).values(some.map((pageId) => ({ pageId, seq: 0, state })));
  }
  return ids;
}
