import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { ArchiveManifest } from "@passerelles/server/database/archive-manifest.ts";
import { backupToFile } from "@passerelles/server/database/backup.ts";
import { type Database, openDatabase } from "@passerelles/server/database/client.ts";
import { emptyDatabase } from "@passerelles/server/database/empty-database.ts";
import { migrateDatabase, pendingMigrations } from "@passerelles/server/database/migrate.ts";
import { ArchiveRefused } from "@passerelles/server/database/read-archive.ts";
import { DatabaseIsServing, restoreFromFile } from "@passerelles/server/database/restore.ts";
import { holdServing } from "@passerelles/server/database/serving.ts";
import { extract, pack } from "tar-stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillWithAwkwardContent } from "../support/awkward-content.ts";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let place: TestDatabase;
let database: Database;
let folder: string;
let file: string;
let archive: Buffer;
let manifest: ArchiveManifest;

beforeAll(async () => {
  place = await createDatabase();
  database = await openDatabase({ databaseUrl: place.url, dataDir: "" });
  await fillWithAwkwardContent(database.pool);
  folder = mkdtempSync(join(tmpdir(), "passerelles-backup-"));
  file = join(folder, "a.tar.gz");
  manifest = await backupToFile(database, file);
  archive = readFileSync(file);
});

afterAll(async () => {
  await database.close();
  await place.drop();
  rmSync(folder, { recursive: true });
});

/** A restore makes every table anew, under a new identity. */
async function tableIdentities(): Promise<unknown> {
  return (await database.pool.query("SELECT oid, relname FROM pg_class WHERE relkind = 'r' ORDER BY oid")).rows;
}

describe("a backup", () => {
  test("restored in another database, is identical when backed up again", async () => {
    const { tables } = manifest;
    expect(tables.find((table) => table.name === "territories")?.rows).toBe(5000);

    const otherPlace = await createDatabase();
    const other = await openDatabase({ databaseUrl: otherPlace.url, dataDir: "" });
    try {
      await other.pool.query("CREATE TABLE forgotten (id int PRIMARY KEY); CREATE TYPE old AS ENUM ('a')");
      await restoreFromFile(other, file);
      expect((await backupToFile(other, join(temporaryFolder(), "b.tar.gz"))).tables).toEqual(tables);
      const lost = await other.pool.query("SELECT value IS NULL AS lost FROM settings WHERE key = 'null'");
      expect(lost.rows).toEqual([{ lost: false }]);
      const orphan = other.pool.query("INSERT INTO former_slugs (slug, page_id) VALUES ('x', gen_random_uuid())");
      await expect(orphan).rejects.toThrow("foreign key");
    } finally {
      await other.close();
      await otherPlace.drop();
    }
  });

  test("made before the last migrations is brought up to date when it is restored", async () => {
    const oldPlace = await createDatabase();
    const old = await openDatabase({ databaseUrl: oldPlace.url, dataDir: "" });
    try {
      const client = await old.pool.connect();
      await emptyDatabase(client);
      client.release();
      const oldFile = join(temporaryFolder(), "old.tar.gz");
      expect(await backupToFile(old, oldFile)).toMatchObject({ migrations: 0, tables: [] });
      await migrateDatabase(old);
      await old.pool.query("INSERT INTO settings (key, value) VALUES ('later', '1')");
      await restoreFromFile(old, oldFile);
      expect(await pendingMigrations(old)).toBe(0);
      expect((await old.pool.query("SELECT FROM settings")).rowCount).toBe(0);
    } finally {
      await old.close();
      await oldPlace.drop();
    }
  });

  test("is readable by its owner only, and never overwrites a file", async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(backupToFile(database, file)).rejects.toThrow("exists already");
    expect(readFileSync(file).equals(archive)).toBe(true);
  });

  test("that cannot be written leaves no file and no open transaction", async () => {
    const folder = temporaryFolder();
    const missing = join(folder, "missing", "a.tar.gz");
    await expect(backupToFile(database, missing)).rejects.toThrow("ENOENT");
    const { rows } = await database.pool.query(
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'",
    );
    expect(rows).toEqual([{ n: 0 }]);
    expect(existsSync(missing)).toBe(false);
  });
});

describe("a restore changes nothing", () => {
  const refusals: [string, (archive: Buffer) => Buffer | Promise<Buffer>][] = [
    ["an archive cut short", (archive) => archive.subarray(0, archive.length - 2000)],
    ["an archive cut between two entries", async (archive) => rewritten(archive, { "manifest.json": () => undefined })],
    ["one changed byte", (archive) => changedAt(archive, Math.floor(archive.length / 2))],
    [
      "a changed row",
      (archive) => rewritten(archive, { "tables/settings.ndjson": (text) => text.replace("1100", "1101") }),
    ],
    ["a file of another program", () => gzipSync("hello")],
    ["an empty file", () => Buffer.alloc(0)],
    ["a file that is too much", (archive) => rewritten(archive, {}, { "../etc/passwd": "x" })],
    ["an archive of the future", (archive) => withManifest(archive, { version: 2 })],
    ["an archive with more migrations", (archive) => withManifest(archive, { migrations: 10_000 })],
    ["an archive of another format", (archive) => withManifest(archive, { format: "other" })],
  ];

  test.each(refusals)("for %s", async (_name, spoil) => {
    const spoiled = join(temporaryFolder(), "spoiled.tar.gz");
    writeFileSync(spoiled, await spoil(archive));
    const before = await tableIdentities();
    await expect(restoreFromFile(database, spoiled)).rejects.toThrow(ArchiveRefused);
    expect(await tableIdentities()).toEqual(before);
  });

  test("for a whole archive whose rows contradict each other", async () => {
    const folder = temporaryFolder();
    const contradictory = join(folder, "a.tar.gz");
    writeFileSync(contradictory, await withoutRows(archive, "accounts"));
    await expect(restoreFromFile(database, contradictory)).rejects.toThrow("foreign key");
    expect((await backupToFile(database, join(folder, "b.tar.gz"))).tables).toEqual(manifest.tables);
  });

  test("for a file that does not exist", async () => {
    await expect(restoreFromFile(database, "/nowhere/a.tar.gz")).rejects.toThrow("cannot be read");
  });

  test("while a server says that it serves the database", async () => {
    const serving = await holdServing(database);
    await expect(restoreFromFile(database, file)).rejects.toThrow(DatabaseIsServing);
    await serving.release();
    await restoreFromFile(database, file);
  });

  test("when a server has lost its connection and taken its hold again", async () => {
    const serving = await holdServing(database);
    const holders = () =>
      database.pool.query<{ pid: number }>(
        "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
      );
    const first = (await holders()).rows[0]?.pid;
    await database.pool.query("SELECT pg_terminate_backend($1)", [first]);
    await expect.poll(async () => (await holders()).rows.some(({ pid }) => pid !== first)).toBe(true);
    await expect(restoreFromFile(database, file)).rejects.toThrow(DatabaseIsServing);
    await serving.release();
  });
});

function changedAt(archive: Buffer, index: number): Buffer {
  const copy = Buffer.from(archive);
  copy[index] = ~(copy[index] ?? 0) & 255;
  return copy;
}

function withManifest(archive: Buffer, change: object): Promise<Buffer> {
  return rewritten(archive, {
    "manifest.json": (text) => JSON.stringify({ ...(JSON.parse(text) as object), ...change }),
  });
}

/** An archive that is whole by its own account, but whose table has no rows. */
function withoutRows(archive: Buffer, table: string): Promise<Buffer> {
  const sha256 = createHash("sha256").digest("hex");
  const tables = manifest.tables.map((other) => (other.name === table ? { name: table, rows: 0, sha256 } : other));
  return rewritten(archive, {
    [`tables/${table}.ndjson`]: () => "",
    "manifest.json": () => JSON.stringify({ ...manifest, tables }),
  });
}

type Rewriting = Record<string, (text: string) => string | undefined>;

/** The archive with some entries changed or left out, and others added in front. */
async function rewritten(archive: Buffer, rewriting: Rewriting, added: Record<string, string> = {}): Promise<Buffer> {
  const source = extract();
  const target = pack();
  source.end(gunzipSync(archive));
  for (const [name, text] of Object.entries(added)) target.entry({ name }, text);
  const written = (async () => {
    for await (const entry of source) {
      const pieces: Uint8Array[] = [];
      for await (const piece of entry as AsyncIterable<Uint8Array>) pieces.push(piece);
      const text = Buffer.concat(pieces).toString();
      const rewrite = rewriting[entry.header.name];
      const changed = rewrite === undefined ? text : rewrite(text);
      if (changed !== undefined) target.entry({ name: entry.header.name }, changed);
    }
    target.finalize();
  })();
  const pieces: Uint8Array[] = [];
  for await (const piece of target as AsyncIterable<Uint8Array>) pieces.push(piece);
  await written;
  return gzipSync(Buffer.concat(pieces));
}
