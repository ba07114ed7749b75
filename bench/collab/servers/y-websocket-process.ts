/* What `y-websocket-server` starts, in a process that can be measured. Its argument: the folder that npm has filled. */
import { createServer, type IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WebSocket, WebSocketServer } from "ws";
import { serveMeasured } from "./measured-child.ts";

const folder = process.env.PEER_FOLDER ?? "";
const utilities = pathToFileURL(join(folder, "node_modules", "@y", "websocket-server", "src", "utils.js")).href;
const { setupWSConnection } = (await import(utilities)) as {
  setupWSConnection(socket: WebSocket, request: IncomingMessage): void;
};
const { Server } = createRequire(join(folder, "package.json"))("ws") as { Server: typeof WebSocketServer };

const sockets = new Server({ noServer: true });
sockets.on("connection", setupWSConnection);
const server = createServer();
server.on("upgrade", (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit("connection", accepted, request)),
);
server.listen(0, "127.0.0.1", () => serveMeasured((server.address() as AddressInfo).port));
