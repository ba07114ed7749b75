import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startControlServer } from "@passerelles/server/control/control-server.ts";
import type { ArchiveManifest } from "@passerelles/server/database/archive-manifest.ts";
import { backupToFile } from "@passerelles/server/database/backup.ts";
import { type Database, openDatabase } from "@passerelles/server/database/client.ts";
import { migrateDatabase } from "@passerelles/server/database/migrate.ts";
import { prepareDatabase } from "@passerelles/server/database/prepare.ts";
import { readArchive } from "@passerelles/server/database/read-archive.ts";
import { restoreFromFile } from "@passerelles/server/database/restore.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillWithAwkwardContent } from "../support/awkward-content.ts";
import { makeEmbedded } from "../support/embedded-database.ts";
import { runCommand } from "../support/run-command.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let dataDir: string;
let database: Database;
let remove: () => Promise<void>;
let original: ArchiveManifest;

beforeAll(async () => {
  ({ dataDir, database, remove } = await makeEmbedded());
  await migrateDatabase(database);
  await fillWithAwkwardContent(database.pool);
  original = await backupToFile(database, join(dataDir, "original.tar.gz"));
});
afterAll(() => remove());

const command = (name: Parameters<typeof runCommand>[0], argument: string, folder: string, data: string) =>
  runCommand(name, argument, { INIT_CWD: folder, DATA_DIR: data });

test("an embedded database that was wiped and restored is identical", async () => {
  await database.pool.query("TRUNCATE accounts, settings, territories, pages CASCADE");
  await restoreFromFile(database, join(dataDir, "original.tar.gz"));
  expect((await backupToFile(database, join(temporaryFolder(), "b.tar.gz"))).tables).toEqual(original.tables);
});

test("the commands use the server that holds the folder, and it pauses while its content is replaced", async () => {
  const folder = temporaryFolder();
  const told: string[] = [];
  const control = await startControlServer({
    database,
    dataDir,
    collab: {
      pause: async () => void told.push("pause"),
      resume: async () => void told.push("resume"),
      report: () => null,
    },
  });
  try {
    expect(await command("backup", "a.tar.gz", folder, dataDir)).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toEqual(["a.tar.gz"]);
    expect((await readArchive(join(folder, "a.tar.gz"))).tables).toEqual(original.tables);
    expect(await command("backup", "a.tar.gz", folder, dataDir)).toEqual({
      code: 1,
      said: `The file ${join(folder, "a.tar.gz")} exists already, and a backup never overwrites one.`,
    });
    expect(told).toEqual([]);

    expect(await command("rebuild", "", folder, dataDir)).toMatchObject({ code: 0 });
    const { rows: behind } = await database.pool.query("SELECT bool_and(projected_seq < seq) AS all FROM pages");
    expect(behind).toEqual([{ all: true }]);
    await database.pool.query("UPDATE pages SET projected_seq = 0");
    expect((await backupToFile(database, join(folder, "c.tar.gz"))).tables).toEqual(original.tables);

    const { rows: some } = await database.pool.query("SELECT id, slug FROM pages LIMIT 1");
    const inspected = await command("inspect", some[0].slug, folder, dataDir);
    expect(inspected).toMatchObject({ code: 0, said: expect.stringMatching(new RegExp(`^page +${some[0].id}\n`)) });
    expect(inspected.said).toMatch(/^room +not open on this node$/m);
    const missing = { code: 1, said: "There is no such page: name it by its id or by the end of its address." };
    expect(await command("inspect", "inconnue / ?", folder, dataDir)).toEqual(missing);

    await database.pool.query("DELETE FROM territories");
    expect(await command("restore", "a.tar.gz", folder, dataDir)).toMatchObject({ code: 0 });
    expect(told).toEqual(["pause", "resume"]);
    expect((await backupToFile(database, join(folder, "b.tar.gz"))).tables).toEqual(original.tables);

    writeFileSync(join(folder, "cut.tar.gz"), readFileSync(join(folder, "a.tar.gz")).subarray(0, 5000));
    const refused = await command("restore", "cut.tar.gz", folder, dataDir);
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("is not a whole backup of Passerelles") });
    expect(told).toEqual(["pause", "resume"]);
    expect(readdirSync(join(dataDir, "run")).filter((name) => name.endsWith(".gz"))).toEqual([]);
  } finally {
    await control.close();
  }
});

test("a folder in use by a process without a control channel is left alone", async () => {
  const refused = await command("backup", "a.tar.gz", temporaryFolder(), dataDir);
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`in use by another process (pid ${process.pid})`);
});

test("without a server the commands open the folder themselves", async () => {
  const folder = temporaryFolder();
  const file = join(dataDir, "original.tar.gz");
  expect(await command("backup", "a.tar.gz", folder, join(folder, "data"))).toEqual({
    code: 1,
    said: `There is no database in ${join(folder, "data")}: DATA_DIR or DATABASE_URL says which one is meant.`,
  });
  expect(existsSync(join(folder, "data"))).toBe(false);
  expect(await command("restore", file, folder, join(folder, "data"))).toEqual({
    code: 0,
    said: `The database is again as it was at ${original.createdAt}.`,
  });
  expect(await command("backup", "a.tar.gz", folder, join(folder, "data"))).toMatchObject({ code: 0 });
  expect((await readArchive(join(folder, "a.tar.gz"))).tables).toEqual(original.tables);
});

test("a command called without a file says how to call it", async () => {
  expect(await command("restore", "", temporaryFolder(), dataDir)).toEqual({
    code: 2,
    said: "Usage: pnpm restore FILE",
  });
});

test("before a migration changes a database with content, an archive of it is written, and the last five are kept", async () => {
  const folder = temporaryFolder();
  const backups = join(folder, "backups");
  mkdirSync(backups);
  for (const day of [1, 2, 3, 4, 5]) writeFileSync(join(backups, `before-migration-2000-01-0${day}.tar.gz`), "");
  writeFileSync(join(backups, "mine.tar.gz"), "");
  const fresh = await openDatabase({ databaseUrl: undefined, dataDir: folder });
  try {
    await migrateDatabase(fresh, { upTo: 0 });
    expect(await prepareDatabase(fresh, { dataDir: folder })).toBeUndefined();
    await fresh.pool.query("DELETE FROM drizzle.__drizzle_migrations");
    await fresh.pool.query("INSERT INTO settings (key, value) VALUES ('kept', '1')");
    // The tables are there and the record of the migrations is not: the migration is tried again, and fails.
    await expect(prepareDatabase(fresh, { dataDir: folder })).rejects.toThrow();
    const kept = readdirSync(backups).sort();
    expect(kept).toHaveLength(6);
    expect(kept).toContain("mine.tar.gz");
    const written = kept.findLast((name) => name.startsWith("before-migration-")) ?? "";
    const { tables, migrations } = await readArchive(join(backups, written));
    expect(migrations).toBe(0);
    expect(tables.find((table) => table.name === "settings")?.rows).toBe(1);
  } finally {
    await fresh.close();
  }
});
