import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, constants } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type ExtractEvents, extract } from "tar-stream";
import {
  ARCHIVE_VERSION,
  type ArchiveManifest,
  archiveManifest,
  MANIFEST_ENTRY,
  tableOfEntry,
} from "./archive-manifest.ts";
import { lineBatches } from "./line-batches.ts";

/** Thrown, with one sentence, when a file is not a whole archive that this version can restore. */
export class ArchiveRefused extends Error {
  override name = "ArchiveRefused";
}

/** Receives the rows of a table as the text of a JSON array, some at a time. An error of its own ends the reading. */
export type RowsReader = (table: string, rows: string) => Promise<void>;

type Entry = ExtractEvents["entry"][1];
type TableFound = ArchiveManifest["tables"][number];

const LONGEST_MANIFEST = 1024 * 1024;
const NEWLINES = /\n/g;

/**
 * Reads an archive from one end to the other, and checks that what its manifest promises is what it holds.
 * Throws `ArchiveRefused`, or what `onRows` throws.
 */
export async function readArchive(
  file: string,
  onRows: RowsReader = () => Promise.resolve(),
): Promise<ArchiveManifest> {
  await access(file, constants.R_OK).catch((error: Error) => {
    throw new ArchiveRefused(`The file ${file} cannot be read: ${error.message}.`);
  });
  let failure: unknown;
  const guarded: RowsReader = (table, rows) =>
    onRows(table, rows).catch((error: unknown) => {
      failure = error;
      throw error;
    });
  try {
    return await readEntries(file, guarded);
  } catch (error) {
    if (failure !== undefined) throw failure;
    if (error instanceof ArchiveRefused) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ArchiveRefused(
      `The file ${file} is not a whole backup of Passerelles: it was cut short, was damaged, or is something else (${why}).`,
      { cause: error },
    );
  }
}

async function readEntries(file: string, onRows: RowsReader): Promise<ArchiveManifest> {
  const entries = extract();
  const unpacked = pipeline(createReadStream(file), createGunzip(), entries);
  // The loop reports the same failure; this keeps it from being reported as nobody's.
  unpacked.catch(() => undefined);
  const found: TableFound[] = [];
  let manifest: ArchiveManifest | undefined;
  for await (const entry of entries) {
    if (manifest !== undefined) throw new Error("something follows its manifest");
    if (entry.header.name === MANIFEST_ENTRY) manifest = await readManifest(file, entry);
    else found.push(await readTable(entry, onRows));
  }
  await unpacked;
  if (manifest === undefined) throw new Error("it has no manifest");
  const damaged = differing(manifest.tables, found);
  if (damaged !== undefined) throw new Error(`the table ${damaged} is not what the manifest says`);
  return manifest;
}

async function readManifest(file: string, entry: Entry): Promise<ArchiveManifest> {
  if (entry.header.size > LONGEST_MANIFEST) throw new Error("its manifest is too long");
  const manifest: unknown = JSON.parse(await text(entry));
  if (isNewer(manifest)) {
    throw new ArchiveRefused(`The backup ${file} was made by a newer version of Passerelles: install that version.`);
  }
  const result = archiveManifest.safeParse(manifest);
  if (!result.success) throw new Error("its manifest is not one of ours");
  return result.data;
}

function isNewer(manifest: unknown): boolean {
  if (typeof manifest !== "object" || manifest === null || !("format" in manifest) || !("version" in manifest))
    return false;
  return manifest.format === "passerelles-backup" && Number(manifest.version) > ARCHIVE_VERSION;
}

async function readTable(entry: Entry, onRows: RowsReader): Promise<TableFound> {
  const name = tableOfEntry(entry.header.name);
  if (name === undefined) throw new Error("it holds a file that is not ours");
  const hash = createHash("sha256");
  let rows = 0;
  // The stream's own declaration leaves open that it could carry something else than bytes.
  for await (const batch of lineBatches(entry as AsyncIterable<Uint8Array>)) {
    hash.update(batch);
    const lines = batch.toString("utf8", 0, batch.byteLength - 1);
    rows += (lines.match(NEWLINES)?.length ?? 0) + 1;
    // The rows themselves hold no line ends: JSON writes them as \n.
    await onRows(name, `[${lines.replace(NEWLINES, ",")}]`);
  }
  return { name, rows, sha256: hash.digest("hex") };
}

/** The first table that is not the same on both sides. */
function differing(promised: TableFound[], found: TableFound[]): string | undefined {
  const names = new Set([...promised, ...found].map((table) => table.name));
  if (found.length !== names.size || promised.length !== names.size) return "that is missing or twice there";
  return promised.find((table) => {
    const same = found.find((other) => other.name === table.name);
    return same?.rows !== table.rows || same.sha256 !== table.sha256;
  })?.name;
}
