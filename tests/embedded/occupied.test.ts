import type { AddressInfo } from "node:net";
import { createCollab } from "@passerelles/server/collab/collab.ts";
import { migrateDatabase } from "@passerelles/server/database/migrate.ts";
import { readRestoreEpoch } from "@passerelles/server/database/restore-epoch.ts";
import { healthRoutes } from "@passerelles/server/instance/health-routes.ts";
import fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { makeEmbedded } from "../support/embedded-database.ts";
import { openPage, until } from "../support/fake-client.ts";

test("while a backup holds the embedded database, who writes stays, is told later what is saved, and health says why", async () => {
  const { database, remove } = await makeEmbedded();
  onTestFinished(remove);
  await migrateDatabase(database);
  const page = await addPage(database.db);
  const anna = { id: await addPerson(database.db, "Anna"), name: "Anna" };
  const standing = async () => ({
    restoreEpoch: await readRestoreEpoch(database.db),
    actor: { id: anna.id, role: "conseiller" as const, suspended: false },
    person: anna,
    page: { ownerId: null, visibility: "membres" as const, trashed: false, isTemplate: false, schemaVersion: 1 },
  });
  const age = 50;
  const app = fastify({ forceCloseConnections: true });
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);
  const collab = createCollab({
    ...{ database, access: { standing }, log: app.log, publicUrl: "http://127.0.0.1", cookieName: "passerelles" },
    limits: { commitBacklog: { age, bytes: 1_000_000 } },
  });
  await app.register(collab.plugin);
  healthRoutes(app, { database, log: app.log });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const a = openPage((app.server.address() as AddressInfo).port, page, anna.id);
  await a.synced();
  a.type("avant ");
  await a.allSaved();

  const held = Promise.withResolvers<void>();
  const backup = database.occupation.during("backup", async () => {
    const client = await database.pool.connect();
    await held.promise;
    client.release();
  });
  const saved = a.saved();
  a.type("pendant ");
  const typedAt = performance.now();
  await until(() => performance.now() - typedAt > 3 * age);
  a.type("encore ");
  const health = await app.inject("/api/health");
  expect(health.statusCode).toBe(200);
  expect(health.json()).toMatchObject({ status: "ok", busy: "backup" });
  expect(a.closed).toEqual([]);
  expect(a.saved()).toBe(saved);
  held.resolve();
  await backup;
  await a.allSaved();
  expect(a.closed).toEqual([]);
  expect(await storedWords(database.db, page)).toBe("avant pendant encore ");
  expect((await app.inject("/api/health")).json()).not.toHaveProperty("busy");
  a.leave();
  await app.close();
});
