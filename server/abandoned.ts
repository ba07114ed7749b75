import { readFileSync } from "node:fs";
import { setInterval } from "node:timers/promises";

const LOOK_EVERY = 1_000;

/**
 * Resolves when the `npx` through which this process was started is gone: a signal to it alone ends it and the shell that
 * it runs, but never reaches `pnpm` and this server, which would hold the port and the data folder for ever. A server that was
 * started otherwise may well outlive its shell, and this never resolves; nor does it where there is no `/proc`.
 */
export async function untilAbandoned(parent = process.ppid): Promise<void> {
  const shell = parentOf(parent);
  const npx = shell === undefined ? undefined : parentOf(shell);
  if (npx === undefined || !commandOf(npx).startsWith("npm exec")) return new Promise(() => undefined);
  for await (const _ of setInterval(LOOK_EVERY, undefined, { ref: false })) if (parentOf(parent) !== shell) return;
}

/** The fourth field of `stat`, of which the second may hold anything between its parentheses. */
function parentOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const id = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  return id > 0 ? id : undefined;
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
