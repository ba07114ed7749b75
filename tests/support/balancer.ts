import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A small load balancer of TCP connections: each goes to the next node that takes it. Nothing is sticky. */
export interface Balancer {
  port: number;
  /** The nodes that connections go to from now on; those that are open stay where they are. */
  use(...ports: number[]): void;
  close(): Promise<void>;
}

/** Opens a balancer before these ports of this machine. */
export async function openBalancer(...ports: number[]): Promise<Balancer> {
  let nodes = ports;
  let turn = 0;
  const open = new Set<Socket>();

  const join = (client: Socket, attempts: number) => {
    const port = nodes[turn++ % nodes.length];
    if (port === undefined || attempts === 0) return client.destroy();
    const node = connect(port, "127.0.0.1");
    let isJoined = false;
    node.on("error", () => {
      if (isJoined) client.destroy();
      else join(client, attempts - 1);
    });
    node.on("connect", () => {
      isJoined = true;
      client.pipe(node);
      node.pipe(client);
      client.on("close", () => node.destroy());
      node.on("close", () => client.destroy());
    });
  };
  const server = createServer((client) => {
    open.add(client);
    client.on("error", () => client.destroy());
    client.on("close", () => open.delete(client));
    join(client, nodes.length);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    port: (server.address() as AddressInfo).port,
    use: (...others) => {
      nodes = others;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
