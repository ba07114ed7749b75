import { createHash } from "node:crypto";
import { uploadPieceBytes } from "@passerelles/shared/files/upload-limits.ts";
import { and, eq } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { contentPieces, contents } from "../database/file-tables.ts";

/**
 * Keeps these bytes, and answers their SHA-256. Bytes that are kept already are not written again. In a transaction, so
 * that nobody finds the content without its pieces.
 */
export async function keepContent(tx: Queryable, bytes: Uint8Array, mediaType: string): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const [made] = await tx
    .insert(contents)
    .values({ hash, bytes: bytes.byteLength, mediaType })
    .onConflictDoNothing()
    .returning({ hash: contents.hash });
  if (made === undefined) return hash;
  for (let start = 0, position = 0; start < bytes.byteLength; start += uploadPieceBytes, position += 1) {
    const piece = bytes.subarray(start, start + uploadPieceBytes);
    await tx.insert(contentPieces).values({ hash, position, bytes: piece });
  }
  return hash;
}

/**
 * The bytes of a content from `start` up to `end`, excluded. Each piece is one query: a reader who is slow holds no
 * connection meanwhile. Throws when the content goes away.
 */
export async function* readContent(
  db: Queryable,
  { hash, start, end }: { hash: string; start: number; end: number },
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const position = Math.floor(at / uploadPieceBytes);
    const [piece] = await db
      .select({ bytes: contentPieces.bytes })
      .from(contentPieces)
      .where(and(eq(contentPieces.hash, hash), eq(contentPieces.position, position)));
    if (piece === undefined) throw new Error("A file was removed while it was being read.");
    const from = at - position * uploadPieceBytes;
    const taken = piece.bytes.subarray(from, Math.min(piece.bytes.byteLength, from + end - at));
    if (taken.byteLength === 0) throw new Error("A file is shorter than it says.");
    yield taken;
    at += taken.byteLength;
  }
}
