import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A connection that the test can cut: a loopback port that leads to the server. */
export interface Line {
  port: number;
  /** Cuts the sockets of this person's pages, or of everybody's, and takes no new ones until `mend`. */
  cut(accountId?: string): void;
  /** Cuts everything, and refuses what comes, until `mend`. */
  refuse(): void;
  /** Cuts everything, and takes what comes without ever answering, until `mend`: a network in name only. */
  stall(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Opens a line to a port of this machine. */
export async function openLine(target: number): Promise<Line> {
  /** Connections by the first line of what they asked. */
  const connections = new Map<Socket, string>();
  let isCut: (asked: string) => boolean = () => false;
  let isStalled = false;
  const stalled = new Set<Socket>();

  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", (first) => {
      const asked = first.toString("latin1").split("\r\n", 1)[0] ?? "";
      if (isCut(asked)) return socket.destroy();
      if (isStalled) return void stalled.add(socket);
      connections.set(socket, asked);
      const upstream = connect(target, "127.0.0.1");
      upstream.on("error", () => socket.destroy());
      upstream.on("close", () => socket.destroy());
      socket.on("close", () => {
        connections.delete(socket);
        upstream.destroy();
      });
      upstream.write(first);
      socket.pipe(upstream);
      upstream.pipe(socket);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    port: (server.address() as AddressInfo).port,
    cut: (accountId) => {
      isCut = (asked) => asked.startsWith("GET /collab/") && asked.includes(accountId ?? "");
      for (const [socket, asked] of connections) if (isCut(asked)) socket.destroy();
    },
    refuse: () => {
      isCut = () => true;
      for (const socket of connections.keys()) socket.destroy();
    },
    stall: () => {
      isStalled = true;
      for (const socket of connections.keys()) socket.destroy();
    },
    mend: () => {
      isCut = () => false;
      isStalled = false;
      for (const socket of stalled) socket.destroy();
      stalled.clear();
    },
    close: async () => {
      for (const socket of [...connections.keys(), ...stalled]) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
