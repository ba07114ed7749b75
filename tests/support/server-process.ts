import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..", "..");

/** A server started as `pnpm start` does, in a process of its own. */
export interface ServerProcess {
  /** What it has printed, errors included. */
  said(): string;
  /** Resolves with its address when it answers; rejects with what it said when it ends before. */
  address: Promise<string>;
  /** Resolves with its exit code when it has ended. */
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** Starts one with these variables and none of this process's own settings. */
export function startServer(environment: Record<string, string>): ServerProcess {
  const { PATH = "", HOME = "", TMPDIR } = process.env;
  const child = spawn(process.execPath, [join(root, "server", "main.ts")], {
    cwd: root,
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), LOG_LEVEL: "warn", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = once(child, "exit").then(([code]: (number | null)[]) => {
    process.off("exit", kill);
    return code ?? null;
  });
  const { said, address } = listen(child, ended);
  return { said, address, ended, kill: (signal) => child.kill(signal) };
}

function listen(child: ChildProcess, ended: Promise<unknown>) {
  let heard = "";
  const address = new Promise<string>((resolveAddress, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        heard += text;
        const found = /^Passerelles is at (\S+)\n/m.exec(heard)?.[1];
        if (found !== undefined) resolveAddress(found);
      });
    }
    void ended.then(() => reject(new Error(`The server ended:\n${heard}`)));
  });
  // Whoever expects a failure does not wait for the address.
  address.catch(() => undefined);
  return { said: () => heard, address };
}
