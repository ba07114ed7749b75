import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { link, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Pack, pack } from "tar-stream";
import { applicationVersion } from "../env.ts";
import { ARCHIVE_VERSION, type ArchiveManifest, MANIFEST_ENTRY, tableEntry } from "./archive-manifest.ts";
import type { Database } from "./client.ts";
import { appliedMigrations } from "./migrate.ts";
import { tableLines } from "./table-lines.ts";
import { storedTables } from "./tables.ts";
import { inLongTransaction, type LongTransaction } from "./transaction.ts";

/**
 * Writes the whole database, as it stands at one moment, into a file that does not exist yet, readable by its owner only.
 * Throws when the file exists; a failure leaves no file behind. On the embedded database, other queries wait meanwhile: see `Occupation`.
 */
export async function backupToFile(database: Pick<Database, "pool">, file: string): Promise<ArchiveManifest> {
  return await writeNewFile(file, (output) => writeArchive(database, output));
}

/** Gives a new file its content through `FILE.part`, so that whoever sees the file sees it whole. */
export async function writeNewFile<T>(file: string, write: (output: Writable) => Promise<T>): Promise<T> {
  if (existsSync(file)) throw new Error(`The file ${file} exists already, and a backup never overwrites one.`);
  const part = `${file}.part`;
  try {
    const output = createWriteStream(part, { mode: 0o600, flush: true });
    await once(output, "open").catch((error: NodeJS.ErrnoException) => {
      throw new Error(`The file ${file} cannot be written (${error.code}).`, { cause: error });
    });
    const result = await write(output);
    await publish(part, file);
    return result;
  } finally {
    await rm(part, { force: true });
  }
}

/** A hard link fails when the file has come into being meanwhile, where a rename would overwrite it. */
async function publish(part: string, file: string): Promise<void> {
  await link(part, file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw error;
    await rename(part, file);
  });
  const folder = await open(dirname(file), "r");
  await folder.sync().catch(() => undefined);
  await folder.close();
}

async function writeArchive(database: Pick<Database, "pool">, output: Writable): Promise<ArchiveManifest> {
  const archive = pack();
  const stop = new AbortController();
  const written = pipeline(archive, createGzip(), output).catch((error: unknown) => {
    stop.abort(error);
    throw error;
  });
  const filled = inLongTransaction(database, "ISOLATION LEVEL REPEATABLE READ READ ONLY", (transaction) =>
    fillArchive(transaction, archive, stop.signal),
  ).catch((error: unknown) => {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  });
  // Both are waited for, so that a failure leaves no transaction open; the first cause is the one that is told.
  await Promise.allSettled([written, filled]);
  stop.signal.throwIfAborted();
  return await filled;
}

async function fillArchive({ client, db }: LongTransaction, archive: Pack, signal: AbortSignal) {
  const manifest: ArchiveManifest = {
    format: "passerelles-backup",
    version: ARCHIVE_VERSION,
    application: applicationVersion,
    createdAt: new Date().toISOString(),
    migrations: await appliedMigrations(db),
    tables: [],
  };
  for (const table of await storedTables(client)) {
    const { rows, bytes, batches } = await tableLines(client, table);
    const entry = archive.entry({ name: tableEntry(table.name), size: bytes });
    manifest.tables.push({ name: table.name, rows, sha256: await writeLines(batches, entry, signal) });
  }
  archive.entry({ name: MANIFEST_ENTRY }, `${JSON.stringify(manifest, null, 2)}\n`);
  archive.finalize();
  return manifest;
}

/** Writes lines at the pace at which they are taken, and answers their SHA-256. */
async function writeLines(
  batches: AsyncIterable<string[]>,
  entry: ReturnType<Pack["entry"]>,
  signal: AbortSignal,
): Promise<string> {
  const hash = createHash("sha256");
  for await (const batch of batches) {
    const chunk = Buffer.from(`${batch.join("\n")}\n`);
    hash.update(chunk);
    signal.throwIfAborted();
    if (!entry.write(chunk)) await once(entry, "drain", { signal });
  }
  entry.end(null);
  return hash.digest("hex");
}
