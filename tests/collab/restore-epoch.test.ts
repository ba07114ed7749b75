import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { backupToFile } from "@passerelles/server/database/backup.ts";
import { restoreFromFile } from "@passerelles/server/database/restore.ts";
import { readRestoreEpoch } from "@passerelles/server/database/restore-epoch.ts";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { afterAll, expect, test } from "vitest";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { openPage, openRaw, until } from "../support/fake-client.ts";
import { createDatabase } from "../support/postgres.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const postgres = await createDatabase();
const server = await startCollabServer(postgres.url, { backfill: 100 });
const other = await startCollabServer(postgres.url, { backfill: 100 });
const { database, collab } = server;
const { db } = database;
afterAll(async () => {
  await Promise.all([server.stop(), other.stop()]);
  await postgres.drop();
});

/** Restores a backup as the control channel does: with this node paused. The other node is not told. */
async function restore(file: string): Promise<void> {
  await collab.pause();
  await restoreFromFile(database, file);
  await collab.resume();
}

const newFile = () => join(temporaryFolder(), "a.tar.gz");

test("what was written after a backup does not come back with those who had it open", async () => {
  const [ada, bob, cleo] = [await addPerson(db, "Ada"), await addPerson(db, "Bob"), await addPerson(db, "Cleo")];
  const page = await addPage(db);
  const here = openPage(server.port, page, ada, { saysEpoch: true });
  const elsewhere = openPage(other.port, page, bob, { saysEpoch: true });
  const plain = openPage(server.port, page, cleo);
  await Promise.all([here.synced(), elsewhere.synced(), plain.synced()]);
  here.type("gardé");
  await here.allSaved();
  const before = here.epoch();
  expect(before).toBe(await readRestoreEpoch(db));
  const file = newFile();
  await backupToFile(database, file);
  here.type(" perdu");
  elsewhere.type(" aussi");
  await Promise.all([here.allSaved(), elsewhere.allSaved()]);

  await restore(file);
  elsewhere.type(" encore");
  await until(() => [here, elsewhere, plain].every(({ closed }) => closed.includes(closeCode.restored)));
  // A plain y-websocket client says of no epoch, and would bring back all it holds: it is not asked to return.
  expect(plain.closed).toEqual([closeCode.restored]);
  expect(new Set(here.closed)).toEqual(new Set([closeCode.restart, closeCode.restored]));

  const late = openPage(other.port, page, bob);
  await late.synced();
  expect(late.words()).toBe("gardé");
  expect(late.epoch()).not.toBe(before);
  late.type(", et la suite");
  await late.allSaved();
  expect(await storedWords(db, page)).toBe("gardé, et la suite");
  for (const client of [here, elsewhere, plain, late]) client.leave();
});

test("a node that hears of a restore only when it commits keeps nothing of what was written over it", async () => {
  const ada = await addPerson(db, "Ada");
  const page = await addPage(db);
  const deaf = await startCollabServer(postgres.url, { backfill: 3_600_000 });
  const file = newFile();
  await backupToFile(database, file);
  const writer = openPage(deaf.port, page, ada, { saysEpoch: true });
  await writer.synced();
  await restore(file);
  await until(() => writer.saved() === writer.sent());
  writer.type("par-dessus");
  await until(() => writer.closed.includes(closeCode.restored));
  expect(await storedWords(db, page)).toBe("");
  writer.leave();
  await deaf.stop();
});

test("a page that a restore has taken away is told to be restored before it is told to be gone", async () => {
  const file = newFile();
  const ada = await addPerson(db, "Ada");
  await backupToFile(database, file);
  const page = await addPage(db);
  const epoch = await readRestoreEpoch(db);
  await restore(file);
  expect(await openRaw(server.port, page, ada, { query: `?epoch=${epoch}` }).code).toBe(closeCode.restored);
  expect(await openRaw(server.port, page, ada).code).toBe(closeCode.gone);
  expect(await openRaw(server.port, page, ada, { query: `?epoch=${randomUUID()}` }).code).toBe(closeCode.restored);
  expect(await openRaw(server.port, page, ada, { query: "?epoch=yesterday" }).code).toBe(closeCode.malformed);
});

test("a backup and a start change no epoch, a restore does", async () => {
  const epoch = await readRestoreEpoch(db);
  const file = newFile();
  await backupToFile(database, file);
  const again = await startCollabServer(postgres.url);
  await again.stop();
  expect(await readRestoreEpoch(db)).toBe(epoch);
  await restore(file);
  const second = await readRestoreEpoch(db);
  await restore(file);
  expect(new Set([epoch, second, await readRestoreEpoch(db)]).size).toBe(3);
});

test("a parameter of the handshake without a value is absent", async () => {
  const ada = await addPerson(db, "Ada");
  const page = await addPage(db);
  const raw = openRaw(server.port, page, ada, { query: "?schema=&client=&account=&epoch=" });
  await until(() => raw.received.length >= 3);
  expect(raw.socket.readyState).toBe(raw.socket.OPEN);
  raw.socket.close();
});
