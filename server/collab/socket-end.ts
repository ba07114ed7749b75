import { closeCode } from "@passerelles/shared/collab/protocol.ts";

/**
 * How this side ended a socket: a close code, or without a word, because its reader did not read (`slow`), nothing was
 * heard of it (`silent`), or its frames were none (`broken`). Null when the client has left.
 */
export type SocketEnd = number | "slow" | "silent" | "broken" | null;

const names = new Map<number, string>(Object.entries(closeCode).map(([name, code]) => [code, name]));

/** The name under which the end of a socket is counted; there are as many as close codes, and a few. */
export function endOf(end: SocketEnd): string {
  if (end === null) return "left";
  return typeof end === "string" ? end : (names.get(end) ?? "other");
}
