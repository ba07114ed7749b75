import { join } from "node:path";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { readArchive } from "@passerelles/server/database/read-archive.ts";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { expect, onTestFinished, test } from "vitest";
import { until } from "../support/fake-client.ts";
import { runCommand } from "../support/run-command.ts";
import { engines, makePlace, startWithWriter } from "../support/served-place.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("while it runs, the embedded database is backed up and restored whole, and open pages come back to what was kept", async () => {
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
  await author.allSaved();
  author.type("gardé ");
  await author.allSaved();

  expect(await run("backup", "kept.tar.gz")).toMatchObject({ code: 0 });
  author.type("puis perdu");
  await author.allSaved();
  const { closed } = author;
  expect(await run("restore", "kept.tar.gz")).toMatchObject({ code: 0 });
  await until(() => closed.length > 0);
  expect(closed[0]).toBe(closeCode.restart);
  // The author's browser still holds what was written after the backup: coming back, it brings it again.
  await until(() => author.provider.synced && author.saved() === author.sent(), 20_000);
  expect(author.words()).toBe("gardé puis perdu");

  author.leave();
  expect(await run("restore", "kept.tar.gz")).toMatchObject({ code: 0 });
  expect(await run("backup", "again.tar.gz")).toMatchObject({ code: 0 });
  const [kept, again] = await Promise.all(
    ["kept.tar.gz", "again.tar.gz"].map((file) => readArchive(join(folder, file))),
  );
  expect(again?.tables).toEqual(kept?.tables);
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
