/*
 * The least that a live server can do: each message goes to all the others of its room, unread and unkept. Whoever comes
 * in is sent the one frame that the room was given, if any.
 */
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { serveMeasured } from "./measured-child.ts";

const rooms = new Map<string, Set<WebSocket>>();
const held = new Map<string, Uint8Array>();
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
server.on("connection", (socket, { url = "/" }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  const state = held.get(url);
  if (state !== undefined) socket.send(state);
  socket.on("message", (data, binary) => {
    for (const other of room) if (other !== socket) other.send(data, { binary });
  });
  socket.on("error", () => socket.terminate());
  socket.on("close", () => {
    room.delete(socket);
    if (room.size === 0) rooms.delete(url);
  });
});
server.on("listening", () =>
  serveMeasured((server.address() as AddressInfo).port, { hold: (path, state) => held.set(path, state) }),
);
