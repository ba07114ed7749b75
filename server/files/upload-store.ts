import type { Upload } from "@passerelles/shared/api/files.schemas.ts";
import { uploadPieceBytes } from "@passerelles/shared/files/upload-limits.ts";
import { and, asc, count, eq, isNull, sql, sum } from "drizzle-orm";
import { UPLOADS_LOCK } from "../database/advisory-locks.ts";
import type { Queryable } from "../database/client.ts";
import { contents, files, uploadPieces, uploads } from "../database/file-tables.ts";
import { Refusal } from "../http/refusal.ts";
import type { FileLimits } from "./limits.ts";

type UploadRow = typeof uploads.$inferSelect;

/**
 * Begins an upload, and reserves its size: what two people, or two windows, begin at once is counted one after the other.
 * A `Refusal` says which limit it would pass.
 */
export async function beginUpload(
  db: Queryable,
  limits: FileLimits,
  given: { accountId: string; name: string; bytes: number },
): Promise<Upload> {
  const { accountId, bytes } = given;
  if (bytes > limits.fileBytes) throw new Refusal(413, "fileTooLarge", { bytes: limits.fileBytes });
  return db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${UPLOADS_LOCK}::bigint)`);
    const mine = await reserved(tx, accountId);
    if (mine.uploads >= limits.uploadsAtOnce) throw new Refusal(429, "tooManyUploads");
    const [owned] = await tx
      .select({ bytes: sum(files.bytes) })
      .from(files)
      .where(eq(files.uploaderId, accountId));
    if (mine.bytes + Number(owned?.bytes ?? 0) + bytes > limits.personBytes) {
      throw new Refusal(413, "personQuota", { bytes: limits.personBytes });
    }
    const [kept] = await tx.select({ bytes: sum(contents.bytes) }).from(contents);
    if ((await reserved(tx)).bytes + Number(kept?.bytes ?? 0) + bytes > limits.instanceBytes) {
      throw new Refusal(507, "instanceQuota");
    }
    const [row] = await tx.insert(uploads).values(given).returning();
    return toUpload(row as UploadRow);
  });
}

/** Bytes and number of the uploads under way, of one person or of all. */
async function reserved(tx: Queryable, accountId?: string) {
  const [row] = await tx
    .select({ bytes: sum(uploads.bytes), uploads: count() })
    .from(uploads)
    .where(and(isNull(uploads.fileId), accountId === undefined ? undefined : eq(uploads.accountId, accountId)));
  return { bytes: Number(row?.bytes ?? 0), uploads: row?.uploads ?? 0 };
}

/** The upload of this id, when it is this person's; held until the end of the transaction if asked. */
export async function findUpload(
  tx: Queryable,
  accountId: string,
  id: string,
  { hold = false } = {},
): Promise<UploadRow> {
  const query = tx
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.accountId, accountId)));
  const [row] = await (hold ? query.for("update") : query);
  if (row === undefined) throw new Refusal(404, "notFound");
  return row;
}

/**
 * Keeps the piece that begins at `offset`. A `Refusal` 409 when the upload stands elsewhere: a piece that came twice, or
 * two windows that send the same file. A piece has the size that all have, or ends the file.
 */
export async function keepPiece(
  db: Queryable,
  given: { accountId: string; id: string; offset: number; bytes: Uint8Array },
): Promise<Upload> {
  return db.transaction(async (tx) => {
    const row = await findUpload(tx, given.accountId, given.id, { hold: true });
    if (row.received !== given.offset) throw new Refusal(409, "uploadElsewhere");
    if (given.bytes.byteLength !== Math.min(uploadPieceBytes, row.bytes - row.received) || row.fileId !== null) {
      throw new Refusal(400, "malformedRequest");
    }
    const position = row.received / uploadPieceBytes;
    await tx.insert(uploadPieces).values({ uploadId: row.id, position, bytes: given.bytes });
    const received = row.received + given.bytes.byteLength;
    await tx.update(uploads).set({ received, touchedAt: new Date() }).where(eq(uploads.id, row.id));
    return toUpload({ ...row, received });
  });
}

/** All that has arrived, as one. */
export async function gatherPieces(tx: Queryable, upload: Pick<UploadRow, "id">): Promise<Uint8Array> {
  const rows = await tx
    .select({ bytes: uploadPieces.bytes })
    .from(uploadPieces)
    .where(eq(uploadPieces.uploadId, upload.id))
    .orderBy(asc(uploadPieces.position));
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}

/** An upload as the API tells it. */
export function toUpload({ id, bytes, received }: Pick<UploadRow, "id" | "bytes" | "received">): Upload {
  return { id, bytes, received, pieceBytes: uploadPieceBytes };
}
