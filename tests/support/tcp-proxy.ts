import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What becomes of the bytes of a connection. */
export type Passage =
  | { kind: "open" }
  /** Each piece is this many milliseconds late. */
  | { kind: "late"; by: number }
  /** One byte a second. */
  | { kind: "trickle" }
  /** Nothing passes, and neither end is told. */
  | { kind: "half-open" }
  /** So many bytes more, and then both ends are cut, most often within a frame. */
  | { kind: "torn"; after: number };

/** A loopback port that leads to another, and that can be disturbed. */
export interface TcpProxy {
  port: number;
  /** Where new connections lead from now on. */
  target: number;
  /** Disturbs the connections that there are; later ones are open. Answers how many there were. */
  disturb(passage: Passage): number;
  /** Cuts the connections that there are, as a reset does. Answers how many there were. */
  cut(): number;
  close(): Promise<void>;
}

/** A connection through the proxy; `passage` may change while bytes wait. */
class Passing {
  passage: Passage = { kind: "open" };
  readonly #ends: readonly [Socket, Socket];
  #change = Promise.withResolvers<void>();

  constructor(here: Socket, there: Socket, onEnd: () => void) {
    this.#ends = [here, there];
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      from.setNoDelay();
      from.on("error", () => undefined);
      from.on("data", (bytes: Buffer) => {
        from.pause();
        void this.#pass(bytes, to).then(() => from.resume());
      });
      from.on("close", () => {
        // Whoever is cut off by a line that is dead does not learn it.
        if (this.passage.kind === "half-open") void this.#change.promise.then(() => to.destroy());
        else to.destroy();
        onEnd();
      });
    }
  }

  disturb(passage: Passage): void {
    this.passage = passage;
    const { resolve } = this.#change;
    this.#change = Promise.withResolvers<void>();
    resolve();
  }

  cut(): void {
    this.disturb({ kind: "open" });
    for (const end of this.#ends) end.resetAndDestroy();
  }

  async #pass(bytes: Buffer, to: Socket): Promise<void> {
    let left = bytes;
    while (left.byteLength > 0 && !to.destroyed) {
      const { passage } = this;
      let count = left.byteLength;
      if (passage.kind === "half-open") {
        await this.#change.promise;
        continue;
      }
      if (passage.kind === "late") await wait(passage.by);
      if (passage.kind === "trickle") {
        await Promise.race([wait(1000), this.#change.promise]);
        if (this.passage !== passage) continue;
        count = 1;
      }
      if (passage.kind === "torn") {
        count = Math.min(count, passage.after);
        passage.after -= count;
      }
      if (count > 0) to.write(left.subarray(0, count));
      left = left.subarray(count);
      if (passage.kind === "torn" && passage.after <= 0) {
        // What was written is to arrive before the end does.
        await wait(5);
        this.cut();
        return;
      }
    }
  }
}

/** Opens a proxy to a port of this machine. */
export async function openProxy(target: number): Promise<TcpProxy> {
  const passings = new Set<Passing>();
  const server = createServer((here) => {
    const there = connect(proxy.target, "127.0.0.1");
    const passing: Passing = new Passing(here, there, () => passings.delete(passing));
    passings.add(passing);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const proxy: TcpProxy = {
    port: (server.address() as AddressInfo).port,
    target,
    disturb: (passage) => {
      for (const passing of passings) passing.disturb({ ...passage });
      return passings.size;
    },
    cut: () => {
      const count = passings.size;
      for (const passing of [...passings]) passing.cut();
      return count;
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      proxy.cut();
      await closed;
    },
  };
  return proxy;
}
