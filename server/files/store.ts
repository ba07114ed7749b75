import type { Actor } from "@passerelles/shared/access.ts";
import type { StoredFile } from "@passerelles/shared/api/files.schemas.ts";
import { imageWidths } from "@passerelles/shared/files/image-sizes.ts";
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { contentSizes, contents, filePlacements, files, pageFiles, versionFiles } from "../database/file-tables.ts";
import { pages, pageVersions } from "../database/page-tables.ts";
import { allowedPages, allowedTemplates } from "../pages/allowed-pages.ts";
import { isHeldBack } from "./held-back.ts";

const columns = {
  ...{ id: files.id, name: files.name, bytes: files.bytes, hash: files.hash },
  ...{ width: files.width, height: files.height, mediaType: contents.mediaType },
};

/** A file with the address of its content. */
export type FileRow = Awaited<ReturnType<typeof filesById>>[number];

/**
 * The condition under which this person may read a file: they may read a page that uses it now, or the history of one
 * whose kept versions do, or they uploaded it and no page uses it yet.
 */
function readable(actor: Actor | null): SQL {
  const onPage = or(allowedPages(actor, "read"), allowedTemplates(actor, "read"));
  const inHistory = or(allowedPages(actor, "readHistory"), allowedTemplates(actor, "readHistory"));
  const used = sql`EXISTS (SELECT FROM ${pageFiles} JOIN ${pages} ON ${pages.id} = ${pageFiles.pageId}
    WHERE ${pageFiles.fileId} = ${files.id} AND ${onPage})`;
  const kept = sql`EXISTS (SELECT FROM ${versionFiles}
    JOIN ${pageVersions} ON ${pageVersions.id} = ${versionFiles.versionId}
    JOIN ${pages} ON ${pages.id} = ${pageVersions.pageId}
    JOIN ${filePlacements} ON ${filePlacements.pageId} = ${pages.id} AND ${filePlacements.fileId} = ${files.id}
    WHERE ${versionFiles.fileId} = ${files.id} AND ${inHistory})`;
  if (actor === null) return used;
  const unused = sql`NOT EXISTS (SELECT FROM ${pageFiles} WHERE ${pageFiles.fileId} = ${files.id})`;
  return or(used, kept, and(eq(files.uploaderId, actor.id), unused)) as SQL;
}

/**
 * The file of this id, when this person may read it. An image that nobody has described yet is not read through an open page
 * by those who could not describe it.
 */
export async function findReadableFile(db: Queryable, actor: Actor | null, id: string): Promise<FileRow | undefined> {
  const [row] = await filesById(db, [id], readable(actor));
  return row && ((await isHeldBack(db, actor, row.id)) ? undefined : row);
}

/** Which of these files this person may read. */
export async function readableFileIds(db: Queryable, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const rows = await filesById(db, ids, readable(actor));
  return rows.map(({ id }) => id);
}

/** Those of these files that a page may show, for its readers. */
export function filesOnPage(db: Queryable, pageId: string, ids: readonly string[]): Promise<FileRow[]> {
  const shown = sql`EXISTS (SELECT FROM ${filePlacements}
    WHERE ${filePlacements.pageId} = ${pageId} AND ${filePlacements.fileId} = ${files.id})`;
  return filesById(db, ids, shown);
}

/** These files, whoever reads. Ids that are none of a file are left out. */
export async function filesById(db: Queryable, ids: readonly string[], condition?: SQL) {
  const asked = ids.filter((id) => z.uuid().safeParse(id).success);
  if (asked.length === 0) return [];
  return db
    .select(columns)
    .from(files)
    .innerJoin(contents, eq(contents.hash, files.hash))
    .where(and(inArray(files.id, asked), condition));
}

/** The content of an image in this width, or undefined. */
export async function findSize(db: Queryable, hash: string, width: number) {
  const [row] = await db
    .select({ hash: contents.hash, bytes: contents.bytes, mediaType: contents.mediaType })
    .from(contentSizes)
    .innerJoin(contents, eq(contents.hash, contentSizes.sizedHash))
    .where(and(eq(contentSizes.hash, hash), eq(contentSizes.width, width)));
  return row;
}

/** A file as the API tells it. */
export function toStoredFile({ id, name, mediaType, bytes, width, height }: Omit<FileRow, "hash">): StoredFile {
  const image =
    width === null || height === null ? null : { width, height, widths: imageWidths.filter((each) => each < width) };
  return { id, name, mediaType, bytes, image };
}
