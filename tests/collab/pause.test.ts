import { EditRefused } from "@passerelles/server/collab/live-page-editor.ts";
import { writeText } from "@passerelles/shared/document/write-fields.ts";
import pg from "pg";
import { afterAll, afterEach, expect, onTestFinished, test } from "vitest";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { openPage, openRaw, until } from "../support/fake-client.ts";
import { createDatabase } from "../support/postgres.ts";

const postgres = await createDatabase();
const server = await startCollabServer(postgres.url);
const { db } = server.database;
const { collab } = server;
afterEach(() => collab.resume());
afterAll(async () => {
  await server.stop();
  await postgres.drop();
});
const anna = await addPerson(db, "Anna");
const rename = (pageId: string) =>
  collab.editor.edit(pageId, anna, ({ fields }) => writeText(fields, "title", "Titre"));

test("while the tables are replaced nothing is taken in, and afterwards work goes on", async () => {
  const page = await addPage(db);
  const a = openPage(server.port, page, anna);
  onTestFinished(a.leave);
  await a.synced();
  a.type("avant ");
  await a.allSaved();
  await collab.pause();
  expect(collab.stats()).toMatchObject({ rooms: 0, connections: 0, queuedBytes: 0 });
  a.type("pendant ");
  await expect(rename(page)).rejects.toThrow(EditRefused);
  expect(await openRaw(server.port, page, anna).code).toBe(1012);
  expect(await storedWords(db, page)).toBe("avant ");
  await collab.resume();
  await until(() => a.provider.synced);
  await a.allSaved();
  expect(await storedWords(db, page)).toBe("avant pendant ");
  await rename(page);
});

test("a page that was still being read when the tables are replaced is not opened from what was read before", async () => {
  const page = await addPage(db);
  const holder = new pg.Client({ connectionString: postgres.url });
  await holder.connect();
  await holder.query("BEGIN; LOCK TABLE page_updates IN ACCESS EXCLUSIVE MODE");
  const { rooms } = collab.stats();
  const raw = openRaw(server.port, page, anna);
  await until(() => collab.stats().rooms > rooms);
  const edit = rename(page).then(
    () => "edited",
    (error: unknown) => error,
  );
  await collab.pause();
  await collab.resume();
  await holder.query("ROLLBACK");
  await holder.end();
  expect(await edit).toBeInstanceOf(EditRefused);
  expect(await raw.code).toBe(1012);
  expect(collab.stats()).toMatchObject({ rooms: 0, queuedBytes: 0 });
});
