import { randomUUID } from "node:crypto";
import { plain } from "../load/dialect.ts";
import type { ServerKind } from "./bench-server.ts";
import { startMeasured } from "./measured-process.ts";
import { installPeer, yWebsocketPackages } from "./peer-packages.ts";

/** `@y/websocket-server` as it comes, which keeps documents in memory. Rejects when it cannot be installed. */
export async function prepareYWebsocket(): Promise<ServerKind> {
  const folder = await installPeer(yWebsocketPackages);
  return {
    name: "y-websocket",
    start: async () => {
      const process = await startMeasured("y-websocket-process.ts", { PEER_FOLDER: folder });
      return {
        name: "y-websocket",
        process,
        openRooms: async (count) =>
          Array.from({ length: count }, () => {
            const id = randomUUID();
            return { id, port: process.port, path: `/${id}`, headers: {}, dialect: plain };
          }),
        stop: () => process.kill(),
      };
    },
  };
}
