import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { readArchive } from "@passerelles/server/database/read-archive.ts";
import { holdServing } from "@passerelles/server/database/serving.ts";
import { expect, test } from "vitest";
import { createDatabase } from "../support/postgres.ts";
import { runCommand } from "../support/run-command.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("with DATABASE_URL the commands back up and restore PostgreSQL, but not under a server that runs", async () => {
  const place = await createDatabase();
  const database = await openDatabase({ databaseUrl: place.url, dataDir: "" });
  const folder = temporaryFolder();
  const environment = { INIT_CWD: folder, DATABASE_URL: place.url };
  try {
    const serving = await holdServing(database);
    expect(await runCommand("backup", "a.tar.gz", environment)).toEqual({
      code: 0,
      said: `The backup is in ${join(folder, "a.tar.gz")}.`,
    });
    expect(await runCommand("backup", "missing/a.tar.gz", environment)).toEqual({
      code: 1,
      said: `The file ${join(folder, "missing", "a.tar.gz")} cannot be written (ENOENT).`,
    });
    expect(readdirSync(folder)).toEqual(["a.tar.gz"]);
    const { createdAt } = await readArchive(join(folder, "a.tar.gz"));
    await database.pool.query("INSERT INTO settings (key, value) VALUES ('later', '1')");
    expect(await runCommand("restore", "a.tar.gz", environment)).toEqual({
      code: 1,
      said: "Passerelles is running on this database: stop every server of it, then restore.",
    });
    await serving.release();
    expect(await runCommand("restore", "a.tar.gz", environment)).toEqual({
      code: 0,
      said: `The database is again as it was at ${createdAt}.`,
    });
    expect((await database.pool.query("SELECT FROM settings")).rowCount).toBe(0);
  } finally {
    await database.close();
    await place.drop();
  }
});

test("a wrong configuration is told in a sentence, without a password", async () => {
  const told = await runCommand("backup", "a.tar.gz", { DATABASE_URL: "mysql://me:secret@here/wiki", PORT: "x" });
  expect(told.code).toBe(1);
  expect(told.said).toMatch(/^PORT is "x", .*\nDATABASE_URL is "mysql:\/\/\*\*\*@here\/wiki", .*$/);
});
