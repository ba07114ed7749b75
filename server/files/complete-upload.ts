import { withExtension } from "@passerelles/shared/files/file-name.ts";
import { eq } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { contentSizes, files, uploadPieces, uploads } from "../database/file-tables.ts";
import { Refusal } from "../http/refusal.ts";
import { keepContent } from "./content-store.ts";
import type { Inspection } from "./inspection.ts";
import { type Inspector, InspectorBusy } from "./inspector.ts";
import type { FileLimits } from "./limits.ts";
import { findUpload, gatherPieces } from "./upload-store.ts";

/**
 * Makes a file of an upload that has arrived whole, and answers its id. Asked again, it answers the same. A `Refusal` says
 * why it cannot be; an image that is refused ends its upload, for it would be refused again.
 */
export async function completeUpload(
  db: Queryable,
  { inspector, limits }: { inspector: Inspector; limits: FileLimits },
  given: { accountId: string; id: string },
): Promise<string> {
  const upload = await findUpload(db, given.accountId, given.id);
  if (upload.fileId !== null) return upload.fileId;
  if (upload.received !== upload.bytes) throw new Refusal(409, "uploadIncomplete");
  return await inspector
    .inTurn(async (inspect) => {
      const bytes = await gatherPieces(db, upload);
      const inspection = await inspect({ bytes, imagePixels: limits.imagePixels });
      if ("refused" in inspection) {
        await db.delete(uploads).where(eq(uploads.id, upload.id));
        throw new Refusal(422, inspection.refused, { limit: Math.floor(limits.imagePixels / 1_000_000) });
      }
      return await keepFile(db, given, bytes, inspection);
    })
    .catch((error: unknown) => {
      throw error instanceof InspectorBusy ? new Refusal(503, "busy") : error;
    });
}

type Accepted = Exclude<Inspection, { refused: string }>;

function keepFile(
  db: Queryable,
  given: { accountId: string; id: string },
  sent: Uint8Array,
  inspection: Accepted,
): Promise<string> {
  return db.transaction(async (tx) => {
    const upload = await findUpload(tx, given.accountId, given.id, { hold: true });
    if (upload.fileId !== null) return upload.fileId;
    const { mediaType, extension, image } = inspection;
    const bytes = image === null ? sent : inspection.bytes;
    const hash = await keepContent(tx, bytes, mediaType);
    for (const { width, mediaType: sizedType, bytes: sized } of image?.sizes ?? []) {
      const sizedHash = await keepContent(tx, sized, sizedType);
      await tx.insert(contentSizes).values({ hash, width, sizedHash }).onConflictDoNothing();
    }
    const name = image && extension ? withExtension(upload.name, extension, ["jpeg"]) : upload.name;
    const size = image && { width: image.width, height: image.height };
    const [file] = await tx
      .insert(files)
      .values({ name, hash, bytes: bytes.byteLength, uploaderId: given.accountId, ...size })
      .returning({ id: files.id });
    if (file === undefined) throw new Error("A file was not kept.");
    await tx.update(uploads).set({ fileId: file.id, touchedAt: new Date() }).where(eq(uploads.id, upload.id));
    await tx.delete(uploadPieces).where(eq(uploadPieces.uploadId, upload.id));
    return file.id;
  });
}
