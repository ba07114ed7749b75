import { z } from "zod";
import { byId, id, nothing } from "./values.schemas.ts";

/** A stored file, as those who may read it know it. */
export const storedFile = z.object({
  id,
  name: z.string(),
  /** What its content says that it is; `application/octet-stream` when it says nothing that is known. */
  mediaType: z.string(),
  bytes: z.number().int(),
  /** Of an image that can be shown; null for what is only downloaded. */
  image: z.object({ width: z.number().int(), height: z.number().int(), widths: z.array(z.number().int()) }).nullable(),
});
export type StoredFile = z.infer<typeof storedFile>;

/** An upload under way: the next piece begins at `received`. */
export const upload = z.object({
  id,
  bytes: z.number().int(),
  received: z.number().int(),
  pieceBytes: z.number().int(),
});
export type Upload = z.infer<typeof upload>;

export const createUpload = {
  /** The name is cleaned; the size is what will be sent, in bytes. */
  body: z.strictObject({ name: z.string().min(1).max(4000), bytes: z.number().int().min(1) }),
  output: upload,
};
export const readUpload = { params: byId, output: upload };
export const sendPiece = {
  params: byId,
  query: z.strictObject({ offset: z.coerce.number().int().min(0) }),
  /** `application/octet-stream`. */
  body: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
  output: upload,
};
export const completeUpload = { params: byId, output: storedFile };
export const cancelUpload = { params: byId, output: nothing };

export const readFile = { params: byId, output: storedFile };
/** Bytes of the type that the file has. */
const bytes = z.custom<AsyncIterable<Uint8Array>>((value) => typeof value === "object" && value !== null);
export const readFileContent = { params: byId, output: bytes };
export const readFileImage = {
  params: z.strictObject({ id, width: z.coerce.number().int().min(1).max(100_000) }),
  output: bytes,
};
