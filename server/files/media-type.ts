import { imageTypes } from "@passerelles/shared/files/image-sizes.ts";
import { fileTypeFromBuffer } from "file-type";

/** What a file is by its content: never by its name, and never by what its sender says. */
export interface MediaType {
  mediaType: string;
  /** How such files are named; null for a type that is not known. */
  extension: string | null;
}

const UNKNOWN: MediaType = { mediaType: "application/octet-stream", extension: null };

/** Types that are told to browsers. They are downloads all the same; of anything else, nothing is said. */
const told = new Set([
  ...imageTypes,
  "image/tiff",
  "image/heic",
  "image/heif",
  "application/pdf",
  "application/zip",
  "application/gzip",
  "application/rtf",
  "application/x-7z-compressed",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  "application/vnd.oasis.opendocument.presentation",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/epub+zip",
  "audio/mpeg",
  "audio/wav",
  "audio/ogg",
  "audio/mp4",
  "audio/x-m4a",
  "video/mp4",
  "video/webm",
  "video/quicktime",
]);

/** Reads the type of these bytes from their magic numbers. */
export async function readMediaType(bytes: Uint8Array): Promise<MediaType> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found === undefined) return UNKNOWN;
  const mediaType = found.mime === "image/apng" ? "image/png" : found.mime;
  return told.has(mediaType) ? { mediaType, extension: found.ext } : UNKNOWN;
}
