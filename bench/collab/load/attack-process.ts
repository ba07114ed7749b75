/*
 * Attacks a room until it is killed: every mean message of the tests in turn, each on a connection of its own, and honest ones
 * that are mutated. In a process of its own, so that its work is not the load's.
 */
import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import { honestUpdates, mutated } from "../../../tests/chaos/mutate.ts";
import { seeded } from "../../../tests/chaos/random.ts";
import { hostileFrames } from "../../../tests/support/hostile-frames.ts";
import type { RoomAddress } from "../servers/bench-server.ts";

/** Where to, and the client id of somebody who writes there. */
export interface AttackOrder {
  room: Pick<RoomAddress, "port" | "path" | "headers">;
  victim: number;
}

/** Connections that are attacked on at the same time, and milliseconds between two on each of them. */
const BESIEGERS = 4;
const PAUSE = 20;
/** Mutated messages that are sent on one connection. */
const MUTATED = 10;
/** Milliseconds that are waited for a connection to be closed. */
const PATIENCE = 300;

const random = seeded(1);
let sent = 0;

process.on("disconnect", () => process.exit());
process.once("message", ({ room, victim }: AttackOrder) => {
  for (let besieger = 0; besieger < BESIEGERS; besieger += 1) void besiege(room, victim, besieger);
  process.send?.("begun");
  process.on("message", () => process.send?.(sent));
});

async function besiege(room: AttackOrder["room"], victim: number, first: number): Promise<never> {
  for (let turn = first; ; turn += BESIEGERS) {
    const [, make] = hostileFrames[turn % hostileFrames.length] ?? [];
    const updates = honestUpdates(random.between(1000, 0xffff_ffff), random);
    const frames =
      turn % 2 === 0 && make !== undefined
        ? [make({ client: victim, clock: 1 })]
        : Array.from({ length: MUTATED }, () => mutated(updates, random));
    await attack(room, frames);
    await wait(PAUSE);
  }
}

async function attack({ port, path, headers }: AttackOrder["room"], frames: readonly Uint8Array[]): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
  const over = Promise.withResolvers<void>();
  socket.on("error", () => over.resolve());
  socket.on("close", () => over.resolve());
  socket.on("open", () => {
    for (const frame of frames) socket.send(frame);
    sent += frames.length;
  });
  await Promise.race([over.promise, wait(PATIENCE)]);
  socket.terminate();
}
