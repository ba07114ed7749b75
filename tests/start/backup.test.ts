import { join } from "node:path";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { readArchive } from "@passerelles/server/database/read-archive.ts";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { expect, onTestFinished, test } from "vitest";
import { until } from "../support/fake-client.ts";
import { demonstrator } from "../support/http-visitor.ts";
import { runCommand } from "../support/run-command.ts";
import { engines, makePlace, startWithWriter } from "../support/served-place.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("while it runs, the embedded database is backed up and restored whole, and what open pages hold does not come back", async () => {
  const place = await makePlace("PGlite");
  const { server, writer } = await startWithWriter(place);
  onTestFinished(async () => {
    await server.stop();
    await place.remove();
  });
  const folder = temporaryFolder();
  const run = (name: "backup" | "restore", file: string) =>
    runCommand(name, file, { INIT_CWD: folder, ...place.settings });
  const sheet = await writer.createSheet("Sauvegarde");
  const author = writer.open(sheet);
  onTestFinished(author.leave);
  const reader = (await demonstrator(server.address, "lecteur")).open(sheet);
  onTestFinished(reader.leave);
  await Promise.all([author.allSaved(), reader.synced()]);
  author.type("gardé ");
  await author.allSaved();
  // A backup is whole before the page's projection too, which then changes its row after the restore.
  await expect.poll(async () => (await writer.page(sheet)).text).toContain("gardé");

  expect(await run("backup", "kept.tar.gz")).toMatchObject({ code: 0 });
  author.type("puis perdu");
  await author.allSaved();
  expect(await run("restore", "kept.tar.gz")).toMatchObject({ code: 0 });
  await until(() => [author, reader].every(({ closed }) => closed.length > 0));
  expect([...author.closed, ...reader.closed]).toEqual([closeCode.restored, closeCode.restored]);
  const late = writer.open(sheet);
  onTestFinished(late.leave);
  await late.synced();
  expect(late.words()).toBe("gardé ");
  late.leave();
  expect(await run("backup", "again.tar.gz")).toMatchObject({ code: 0 });
  const [kept, again] = await Promise.all(
    ["kept.tar.gz", "again.tar.gz"].map((file) => readArchive(join(folder, file))),
  );
  // Opening the page again to write binds a browser to its person, and is all that has changed.
  const changed = kept?.tables.filter(
    ({ name, sha256 }) => again?.tables.find((t) => t.name === name)?.sha256 !== sha256,
  );
  expect(changed?.map(({ name }) => name)).toEqual(["page_clients"]);
});

test.for(engines)("on %s, what was wiped while the server is stopped is restored row for row", async (engine) => {
  const place = await makePlace(engine);
  onTestFinished(() => place.remove());
  const folder = temporaryFolder();
  const run = (name: "backup" | "restore", file: string) =>
    runCommand(name, file, { INIT_CWD: folder, ...place.settings });
  const { server, writer } = await startWithWriter(place);
  const author = writer.open(await writer.createSheet("Sauvegarde"));
  await author.allSaved();
  author.type("gardé");
  await author.allSaved();
  author.leave();
  await server.stop();

  expect(await run("backup", "before.tar.gz")).toMatchObject({ code: 0 });
  const database = await openDatabase({
    databaseUrl: place.settings.DATABASE_URL,
    dataDir: place.settings.DATA_DIR ?? "",
  });
  await database.pool.query("TRUNCATE accounts, settings, territories, pages CASCADE");
  await database.close();
  expect(await run("restore", "before.tar.gz")).toMatchObject({ code: 0 });
  expect(await run("backup", "after.tar.gz")).toMatchObject({ code: 0 });
  const [before, after] = await Promise.all(
    ["before.tar.gz", "after.tar.gz"].map((file) => readArchive(join(folder, file))),
  );
  expect(after?.tables).toEqual(before?.tables);
  expect(before?.tables.find(({ name }) => name === "territories")?.rows).toBeGreaterThan(30_000);
});
