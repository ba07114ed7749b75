import { BATCH_BYTES } from "./table-lines.ts";

/** PostgreSQL's own limit for one JSON document. */
const LONGEST_LINE = 256 * 1024 * 1024;

/**
 * Gathers a stream of bytes into pieces of about `BATCH_BYTES` that end with a line's end, whatever the stream's own pieces.
 * Throws when a line is longer than any row can be, or when the last one has no end.
 */
export async function* lineBatches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let whole: Uint8Array[] = [];
  let rest: Uint8Array[] = [];
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      whole.push(...rest, chunk.subarray(0, end));
      rest = [];
    }
    rest.push(chunk.subarray(end));
    if (bytesOf(rest) > LONGEST_LINE) throw new Error("a line is too long");
    if (bytesOf(whole) >= BATCH_BYTES) {
      yield Buffer.concat(whole);
      whole = [];
    }
  }
  if (bytesOf(rest) > 0) throw new Error("its last line has no end");
  if (whole.length > 0) yield Buffer.concat(whole);
}

const NEWLINE = 10;

function bytesOf(pieces: Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
}
