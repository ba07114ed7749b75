import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { lineBatches } from "./line-batches.ts";
import { BATCH_BYTES } from "./table-lines.ts";

async function batchesOf(...chunks: string[]): Promise<string[]> {
  const pieces: string[] = [];
  for await (const batch of lineBatches(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))) {
    pieces.push(batch.toString());
  }
  return pieces;
}

test("lines that arrive in pieces are put together again", async () => {
  expect(await batchesOf("a", "b\nc", "\n", "d\n")).toEqual(["ab\nc\nd\n"]);
  expect(await batchesOf()).toEqual([]);
});

test("a batch ends with a line as soon as it is large enough", async () => {
  const long = "x".repeat(BATCH_BYTES);
  expect(await batchesOf(long, "y\nz", "\n")).toEqual([`${long}y\n`, "z\n"]);
});

test("a last line without an end is refused", async () => {
  await expect(batchesOf("a\nb")).rejects.toThrow("last line");
});
