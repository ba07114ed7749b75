import { expect, test } from "vitest";
import * as Y from "yjs";
import { encodeUpdate } from "./frame.ts";
import { StateFrames } from "./state-frames.ts";
import { endOfFragment, frameMessage } from "./wire.ts";

/** A document whose answers are kept, how often it was encoded, and how a change of it is made. */
function place() {
  const doc = new Y.Doc();
  const count = { whole: 0, after: 0 };
  const frames = new StateFrames({
    whole: () => {
      count.whole += 1;
      return Y.encodeStateAsUpdate(doc);
    },
    after: (vector) => {
      count.after += 1;
      return Y.encodeStateAsUpdate(doc, vector);
    },
  });
  doc.on("update", (update: Uint8Array) => frames.change(frameMessage(encodeUpdate(update))));
  const type = (text: string) => doc.getText("t").insert(0, text);
  return { doc, frames, count, type };
}

const nothing = Uint8Array.of(0);

/** What a client holds that is sent these frames. */
function read(frames: readonly Buffer[], doc = new Y.Doc()): string {
  const all = Buffer.concat(frames);
  for (let start = 0; start < all.byteLength; ) {
    const end = endOfFragment(all, start);
    const header = end - start > 127 ? 4 : 2;
    // Type, type of sync message, and the length of the update.
    const message = all.subarray(start + header, end);
    const lengthBytes = (message[2] ?? 0) > 127 ? 2 : 1;
    Y.applyUpdate(doc, new Uint8Array(message.subarray(2 + lengthBytes)));
    start = end;
  }
  return doc.getText("t").toString();
}

test("a state is encoded once for all who ask, and while it changes little the changes are sent after it", () => {
  const { frames, count, type } = place();
  type("un");
  const [first] = frames.answer(nothing);
  expect(frames.answer(nothing)[0]).toBe(first);
  for (const word of ["deux ", "trois "]) type(word);
  expect(frames.answer(nothing)[0]).toBe(first);
  expect(read(frames.answer(nothing))).toBe("trois deux un");
  expect(count.whole).toBe(1);
  type("x".repeat(70_000));
  expect(frames.answer(nothing)).toHaveLength(1);
  expect(count.whole).toBe(2);
});

test("what is lacking is computed once for the same state vector, until the document changes", () => {
  const { doc, frames, count, type } = place();
  type("un");
  const held = Y.encodeStateVector(doc);
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(doc));
  type("deux ");
  expect(frames.answer(held)[0]).toBe(frames.answer(held)[0]);
  expect(count).toEqual({ whole: 0, after: 1 });
  type("trois ");
  expect(read(frames.answer(held), client)).toBe("trois deux un");
  expect(frames.update(held)).not.toEqual(frames.answer(held));
  expect(count.after).toBe(3);
});

test("what nobody asks for any more is let go", () => {
  const { frames, type } = place();
  type("un");
  frames.answer(nothing);
  frames.forget();
  expect(frames.bytes).toBeGreaterThan(0);
  frames.forget();
  expect(frames.bytes).toBe(0);
  expect(read(frames.answer(nothing))).toBe("un");
});
