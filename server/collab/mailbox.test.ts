import { Duplex } from "node:stream";
import { expect, test } from "vitest";
import { Mailbox } from "./mailbox.ts";
import { Outlet } from "./outlet.ts";
import { Turn } from "./turn.ts";
import { frameMessage, largestFragment } from "./wire.ts";

const limit = 256 * 1024;
const sync = frameMessage(new Uint8Array(1_000_000));

/** A mailbox whose reader takes nothing until `read`, and what it was handed. */
function place({ isReading = false } = {}) {
  const handed: Buffer[] = [];
  let reading = isReading;
  let take: (() => void) | null = null;
  const line = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      handed.push(chunk);
      if (reading) done();
      else take = done;
    },
    writev: (chunks, done) => {
      handed.push(Buffer.concat(chunks.map(({ chunk }) => chunk)));
      if (reading) done();
      else take = done;
    },
  });
  let ready = 0;
  const onReady = () => {
    ready += 1;
  };
  const outlet = new Outlet(line, { mayWrite: () => true, onDrained: onReady });
  const mailbox = new Mailbox(outlet, { turn: new Turn(), limit, onReady });
  const read = () => {
    reading = true;
    take?.();
  };
  return { outlet, mailbox, handed, read, ready: () => ready, length: () => Buffer.concat(handed).byteLength };
}

const frame = (length: number) => Buffer.alloc(length);

test("what a socket is told in a turn leaves in one write with what the room sends to all", () => {
  const { mailbox, handed } = place({ isReading: true });
  mailbox.post("epoch", frame(3));
  mailbox.post("grant", frame(4));
  expect(mailbox.flush(frame(100))).toBe(true);
  expect(handed.map(({ byteLength }) => byteLength)).toEqual([107]);
});

test("everything that was told in a turn is sent at its end", async () => {
  const { mailbox, handed } = place({ isReading: true });
  mailbox.post("grant", frame(2));
  mailbox.post("saved", frame(3));
  expect(handed).toEqual([]);
  await new Promise((done) => setImmediate(done));
  expect(handed.map(({ byteLength }) => byteLength)).toEqual([5]);
});

test.each([
  [-1, false],
  [0, false],
  [1, true],
])("of what a reader who never reads is sent, the limit %i byte may wait beside their first sync", (more, isLate) => {
  const { mailbox, outlet } = place();
  mailbox.postSync([sync]);
  expect(mailbox.flush(frame(100))).toBe(true);
  expect(mailbox.flush(frame(limit - 101))).toBe(true);
  expect(mailbox.flush(frame(1 + more))).toBe(!isLate);
  expect(mailbox.isLagging).toBe(isLate);
  expect(outlet.waiting).toBe(sync.byteLength + limit + (isLate ? -1 : more));
  for (let index = 0; index < 100; index += 1) mailbox.flush(frame(10_000));
  expect(outlet.waiting).toBeLessThanOrEqual(sync.byteLength + limit);
  expect(mailbox.flush(frame(10_000))).toBe(false);
});

test("a reader who lags is owed the last of each notice, and what they miss from the first that was held back", async () => {
  const { mailbox, read, ready } = place();
  mailbox.flush(frame(limit));
  mailbox.post("saved", Buffer.from("one"));
  mailbox.flush();
  expect(mailbox.flush(frame(10))).toBe(false);
  mailbox.holdBack(() => Uint8Array.of(1));
  mailbox.post("grant", Buffer.from("write"));
  mailbox.post("saved", Buffer.from("two"));
  expect(mailbox.flush(frame(10))).toBe(false);
  mailbox.holdBack(() => Uint8Array.of(2));
  expect(mailbox.settle()).toBe(null);
  read();
  await expect.poll(ready).toBe(1);
  expect(mailbox.settle()).toEqual({
    debt: {
      since: Uint8Array.of(1),
      notices: new Map([
        ["saved", Buffer.from("two")],
        ["grant", Buffer.from("write")],
      ]),
    },
    asked: null,
  });
  expect(mailbox.isLagging).toBe(false);
  expect(mailbox.flush(frame(10))).toBe(true);
});

test("one answer to a sync request is on its way at a time, and the last that was asked meanwhile is told", async () => {
  const { mailbox, outlet, read } = place();
  mailbox.postSync([sync]);
  expect(mailbox.mustWait).toBe(true);
  mailbox.flush();
  expect(mailbox.mustWait).toBe(true);
  mailbox.defer(Uint8Array.of(1));
  mailbox.defer(Uint8Array.of(2));
  read();
  await expect.poll(() => outlet.waiting).toBe(0);
  expect(mailbox.settle()).toEqual({ debt: null, asked: Uint8Array.of(2) });
  expect(mailbox.mustWait).toBe(false);
});

test("a long answer is handed over fragment by fragment, in whole frames, and what follows it after it", async () => {
  const { mailbox, handed, read, length } = place();
  mailbox.postSync([sync]);
  mailbox.flush(Buffer.from("after"));
  expect(length()).toBe(largestFragment + 10);
  read();
  await expect.poll(length).toBe(sync.byteLength + 5);
  expect(Buffer.concat(handed).equals(Buffer.concat([sync, Buffer.from("after")]))).toBe(true);
});

test("more than may wait is made good at once for a reader who has not been slow", async () => {
  const { mailbox, outlet, ready } = place({ isReading: true });
  expect(mailbox.flush(frame(limit + 1))).toBe(false);
  expect(outlet.waiting).toBe(0);
  await expect.poll(ready).toBe(1);
  expect(mailbox.settle()).toEqual({ debt: { since: null, notices: new Map() }, asked: null });
});
