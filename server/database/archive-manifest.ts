import { z } from "zod";

/** The version of the archive's form that this application writes, and the newest that it reads. */
export const ARCHIVE_VERSION = 1;

/** The last entry of an archive: it says what the others hold, so that an archive that is cut short is known to be. */
export const archiveManifest = z.object({
  format: z.literal("passerelles-backup"),
  version: z.literal(ARCHIVE_VERSION),
  application: z.string(),
  createdAt: z.iso.datetime(),
  migrations: z.int().nonnegative(),
  tables: z.array(
    z.object({
      name: z.string().min(1),
      rows: z.int().nonnegative(),
      /** Of the bytes of `tables/<name>.ndjson`, in hexadecimal. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** What an archive says about itself. */
export type ArchiveManifest = z.infer<typeof archiveManifest>;

/** Name of the entry that holds the manifest. */
export const MANIFEST_ENTRY = "manifest.json";

/** Name of the entry that holds the rows of a table, one JSON object on each line. */
export function tableEntry(table: string): string {
  return `tables/${table}.ndjson`;
}

/** The table whose rows an entry of this name holds, or undefined. */
export function tableOfEntry(entry: string): string | undefined {
  return /^tables\/([^/]+)\.ndjson$/.exec(entry)?.[1];
}
