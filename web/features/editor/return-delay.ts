import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import type { WebsocketProvider } from "y-websocket";

/** Milliseconds: the pause before coming back doubles with each failure, up to the longest. */
const first = 200;
const longest = 3000;
/** Milliseconds over which those come back whom a server has sent away all at once. */
const parted = 1500;

/**
 * How long to wait before coming back, in milliseconds. `failures` counts the connections that have ended since the last one
 * that was synced, this one included; `random` is from 0 to 1.
 */
export function returnDelay(code: number | null, failures: number, random: number): number {
  const usual = Math.min(longest, first * 2 ** Math.min(failures - 1, 10));
  const span = code === closeCode.restart && failures === 1 ? parted : usual;
  return Math.round(span * (0.1 + 0.9 * random));
}

/**
 * Has a client come back after pauses of its own. Those of y-websocket are the same for everybody: those whose connections
 * end together, as those to a server that stops, would come back together, each time.
 */
export function spreadReturns(provider: WebsocketProvider): void {
  let failures = 0;
  provider.on("sync", (isSynced) => {
    if (isSynced) failures = 0;
  });
  provider.on("connection-close", (event) => {
    failures += 1;
    provider.maxBackoffTime = returnDelay(event?.code ?? null, failures, Math.random());
    // It takes the shorter of that and of a pause that grows with this number.
    provider.wsUnsuccessfulReconnects = Math.max(6, provider.wsUnsuccessfulReconnects);
  });
}
