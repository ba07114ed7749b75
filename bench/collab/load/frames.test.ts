import { expect, test } from "vitest";
import { FrameReader, frameOf } from "./frames.ts";

/** A frame as a server sends it: without a mask. */
function served(message: Uint8Array, first?: number): Buffer {
  const frame = frameOf(message, first);
  const header = frame.length - message.length - 4;
  const head = Buffer.from(frame.subarray(0, header));
  head[1] = (head[1] ?? 0) & 0x7f;
  return Buffer.concat([head, message]);
}

const messages = [0, 1, 125, 126, 300, 65_535, 65_536, 100_000].map((size) => Buffer.alloc(size, size % 251));

test("frames are found whole, however the network has cut them", () => {
  const sent = Buffer.concat(messages.map((message) => served(message)));
  for (const piece of [1, 2, 3, 7, 1000, 65_536, sent.length]) {
    const heard: Buffer[] = [];
    const reader = new FrameReader((opcode, bytes, at, end) => {
      expect(opcode).toBe(2);
      heard.push(Buffer.from(bytes.subarray(at, end)));
    });
    for (let at = 0; at < sent.length; at += piece) reader.read(sent.subarray(at, at + piece));
    expect(heard.map((message) => message.length)).toEqual(messages.map((message) => message.length));
    expect(Buffer.concat(heard).equals(Buffer.concat(messages))).toBe(true);
  }
});

test("a message in fragments is told whole, and what comes between them at once", () => {
  const sent = Buffer.concat([
    served(Buffer.from("un "), 0x02),
    served(Buffer.from("?"), 0x89),
    served(Buffer.alloc(70_000, "deux"), 0x00),
    served(Buffer.from(" trois"), 0x80),
    served(Buffer.from("quatre")),
  ]);
  for (const piece of [5, 65_536, sent.length]) {
    const heard: [number, string][] = [];
    const reader = new FrameReader((opcode, bytes, at, end) => heard.push([opcode, bytes.toString("latin1", at, end)]));
    for (let at = 0; at < sent.length; at += piece) reader.read(sent.subarray(at, at + piece));
    const deux = Buffer.alloc(70_000, "deux").toString("latin1");
    expect(heard).toEqual([
      [9, "?"],
      [2, `un ${deux} trois`],
      [2, "quatre"],
    ]);
  }
});

test("of a frame too large to be kept the size and the first bytes are told", () => {
  const sent = Buffer.concat([served(Buffer.alloc(5000, 7)), served(Buffer.from([1, 2]))]);
  const heard: [number, number, number | undefined][] = [];
  const reader = new FrameReader((_opcode, bytes, at, end, size) => heard.push([size, end - at, bytes[at]]), 1000);
  for (let at = 0; at < sent.length; at += 512) reader.read(sent.subarray(at, at + 512));
  expect(heard).toEqual([
    [5000, 64, 7],
    [2, 2, 1],
  ]);
});
