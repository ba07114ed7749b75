import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a server on which answers can be lost. */
export interface CuttingProxy {
  port: number;
  /** From now on what the server says is withheld. */
  withhold(): void;
  /** Cuts all lines, with what was withheld, and lets the next ones speak. */
  cut(): void;
  stop(): Promise<void>;
}

/** Opens a way to this port of this machine. */
export async function startCuttingProxy(target: number): Promise<CuttingProxy> {
  const lines = new Set<Socket>();
  let isWithholding = false;
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      lines.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        lines.delete(one);
        other.destroy();
      });
    }
    near.on("data", (data) => far.write(data));
    far.on("data", (data) => {
      if (!isWithholding) near.write(data);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    for (const line of lines) line.destroy();
    isWithholding = false;
  };
  return {
    port: (server.address() as AddressInfo).port,
    withhold: () => {
      isWithholding = true;
    },
    cut,
    stop: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
