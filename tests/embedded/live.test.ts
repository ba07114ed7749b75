import type { AddressInfo } from "node:net";
import { createCollabAccess } from "@passerelles/server/accounts/collab-access.ts";
import { hashSecret, newSecret } from "@passerelles/server/accounts/secret.ts";
import { createCollab } from "@passerelles/server/collab/collab.ts";
import { sessions } from "@passerelles/server/database/account-tables.ts";
import { type Database, openDatabase } from "@passerelles/server/database/client.ts";
import { migrateDatabase } from "@passerelles/server/database/migrate.ts";
import { readConfiguration } from "@passerelles/server/env.ts";
import fastify from "fastify";
import { expect, test } from "vitest";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { converge, openPage } from "../support/fake-client.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The live core over this embedded database, with the rights that sessions really give. */
async function serve(database: Database) {
  const app = fastify({ forceCloseConnections: true });
  const access = createCollabAccess(database, readConfiguration({}));
  const collab = createCollab({
    ...{ database, access, log: app.log, publicUrl: "http://127.0.0.1", cookieName: "passerelles" },
  });
  await app.register(collab.plugin);
  await app.listen({ port: 0, host: "127.0.0.1" });
  return { port: (app.server.address() as AddressInfo).port, close: () => app.close() };
}

test("on the embedded database two people converge, are told what is saved, and find it after a restart", async () => {
  const dataDir = temporaryFolder();
  const open = () => openDatabase({ databaseUrl: undefined, dataDir });
  let database = await open();
  await migrateDatabase(database);
  const page = await addPage(database.db);
  const signIn = async (name: string) => {
    const accountId = await addPerson(database.db, name);
    const token = newSecret();
    const expiresAt = new Date(Date.now() + 3_600_000);
    await database.db.insert(sessions).values({ idHash: hashSecret(token), accountId, expiresAt });
    return token;
  };
  const [anna, bruno] = [await signIn("Anna"), await signIn("Bruno")];

  let server = await serve(database);
  const a = openPage(server.port, page, anna);
  const b = openPage(server.port, page, bruno);
  await Promise.all([a.synced(), b.synced()]);
  for (let index = 0; index < 20; index += 1) {
    a.type(`a${index} `);
    b.type(`b${index} `);
  }
  await Promise.all([a.allSaved(), b.allSaved()]);
  await converge(a, b);
  const words = a.words();
  for (let index = 0; index < 20; index += 1)
    for (const name of ["a", "b"]) expect(words).toContain(`${name}${index} `);
  expect(await storedWords(database.db, page)).toBe(words);
  a.leave();
  b.leave();
  await server.close();
  await database.close();

  database = await open();
  server = await serve(database);
  const later = openPage(server.port, page, bruno);
  await later.synced();
  expect(later.words()).toBe(words);
  later.leave();
  await server.close();
  await database.close();
});
