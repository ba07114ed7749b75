import { Readable } from "node:stream";
import { imageTypes } from "@passerelles/shared/files/image-sizes.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Queryable } from "../database/client.ts";
import { Refusal } from "../http/refusal.ts";
import { readContent } from "./content-store.ts";
import { disposition } from "./disposition.ts";
import { readRange } from "./range.ts";

/** A content, and the name under which it is saved. */
export interface Sent {
  hash: string;
  bytes: number;
  mediaType: string;
  name: string;
}

/**
 * Answers with a content, or the part of it that was asked for. Its address always gives the same bytes, so that whoever
 * may read it keeps it; nobody else is given what a shared cache keeps. Whatever it is, it runs nothing: images are shown,
 * anything else is saved.
 */
export function sendContent(
  db: Queryable,
  { hash, bytes, mediaType, name }: Sent,
  request: FastifyRequest,
  reply: FastifyReply,
): AsyncIterable<Uint8Array> | null {
  const etag = `"${hash}"`;
  const isShown = imageTypes.some((type) => type === mediaType);
  reply.headers({
    etag,
    vary: "Cookie",
    "cache-control": "private, max-age=31536000, immutable",
    "accept-ranges": "bytes",
    "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "content-type": mediaType,
    "content-disposition": disposition(isShown ? "inline" : "attachment", name),
  });
  if ((request.headers["if-none-match"] ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag)) {
    reply.code(304);
    return null;
  }
  const condition = request.headers["if-range"];
  const range = condition === undefined || condition === etag ? readRange(request.headers.range, bytes) : undefined;
  if (range === null) {
    reply.header("content-range", `bytes */${bytes}`);
    throw new Refusal(416, "rangeRefused");
  }
  const { start, end } = range ?? { start: 0, end: bytes };
  if (range !== undefined) reply.code(206).header("content-range", `bytes ${start}-${end - 1}/${bytes}`);
  reply.header("content-length", String(end - start));
  return Readable.from(readContent(db, { hash, start, end }), { objectMode: false });
}
