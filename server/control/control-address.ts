import { randomUUID } from "node:crypto";
import { privateSocket } from "../database/private-socket.ts";

/** Where the control channel listens, and how to take that place away. */
export type ControlAddress = { path: string; remove: () => void };

/** The place of the control channel of a data folder that this process holds. Windows has pipes instead of Unix sockets. */
export function controlAddress(dataDir: string): ControlAddress {
  if (process.platform !== "win32") return privateSocket(dataDir, "control.sock");
  return { path: `\\\\.\\pipe\\passerelles-${randomUUID()}`, remove: () => undefined };
}
