import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import WebSocket, { WebSocketServer } from "ws";
import { endOfFragment, frameMessage, largestFragment } from "./wire.ts";

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => index % 251);
const sizes = [0, 1, 125, 126, 65_535, 65_536, largestFragment - 1, largestFragment, largestFragment + 1, 300_000];

test("frames of every size arrive as the messages that they were made of, among pings and the closing of ws", async () => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
  onTestFinished(() => server.close());
  await once(server, "listening");
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  onTestFinished(() => client.terminate());
  const heard: (Buffer | string)[] = [];
  client.on("message", (data: Buffer) => heard.push(data));
  client.on("ping", () => heard.push("ping"));
  const [socket, request] = (await once(server, "connection")) as [WebSocket, { socket: NodeJS.WritableStream }];
  for (const size of sizes) {
    const framed = frameMessage(bytes(size));
    for (let start = 0; start < framed.byteLength; ) {
      const end = endOfFragment(framed, start);
      request.socket.write(framed.subarray(start, end));
      if (size > largestFragment) socket.ping();
      start = end;
    }
    socket.send(`after ${size}`);
  }
  socket.close(4000, "done");
  const [code] = await once(client, "close");
  expect(code).toBe(4000);
  const messages = heard.filter((message) => message !== "ping");
  expect(messages).toEqual(sizes.flatMap((size) => [Buffer.from(bytes(size)), Buffer.from(`after ${size}`)]));
  expect(heard.length).toBeGreaterThan(messages.length);
});

test("a message of more than a fragment is cut where its fragments end", () => {
  const framed = frameMessage(bytes(2 * largestFragment + 5));
  const first = endOfFragment(framed, 0);
  const second = endOfFragment(framed, first);
  expect([first, second - first, framed.byteLength - second]).toEqual([largestFragment + 10, largestFragment + 10, 7]);
  expect(endOfFragment(framed, second)).toBe(framed.byteLength);
});
