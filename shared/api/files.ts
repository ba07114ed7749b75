import { endpoint } from "./endpoint.ts";
import type * as schemas from "./files.schemas.ts";

/** Announces a file; its pieces follow. */
export const createUpload = endpoint<typeof schemas.createUpload>("POST", "/api/uploads");
/** How far an upload has come: after a cut it goes on from there. */
export const readUpload = endpoint<typeof schemas.readUpload>("GET", "/api/uploads/:id");
export const sendPiece = endpoint<typeof schemas.sendPiece>("PUT", "/api/uploads/:id");
/** Makes a file of the pieces; asked again, it answers the same file. */
export const completeUpload = endpoint<typeof schemas.completeUpload>("POST", "/api/uploads/:id/complete");
export const cancelUpload = endpoint<typeof schemas.cancelUpload>("DELETE", "/api/uploads/:id");

export const readFile = endpoint<typeof schemas.readFile>("GET", "/api/files/:id");
/** The file itself; only images are shown in place, everything else is a download. */
export const readFileContent = endpoint<typeof schemas.readFileContent>("GET", "/api/files/:id/content");
/** An image in one of its widths. */
export const readFileImage = endpoint<typeof schemas.readFileImage>("GET", "/api/files/:id/images/:width");

/** The address of a file's content. */
export function fileUrl(id: string): string {
  return `/api/files/${encodeURIComponent(id)}/content`;
}

/** The address of an image in one of its widths. */
export function imageUrl(id: string, width: number): string {
  return `/api/files/${encodeURIComponent(id)}/images/${width}`;
}
