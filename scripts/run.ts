import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, join } from "node:path";

/** The folder of the project. */
export const root = join(import.meta.dirname, "..");

const onWindows = process.platform === "win32";
const running = new Set<ChildProcess>();
let stopping = false;

/** What became of a command: whether it ended well, after how many seconds, and what it printed, if it was kept. */
export type Outcome = { ok: boolean; seconds: number; output: string };

/**
 * Runs a command of the project (those of its packages come first) without input. Its output is kept, or shown as it
 * comes with `show`. Never rejects: a command that cannot start has not ended well.
 */
export function run(command: string[], { show = false, env = {} as NodeJS.ProcessEnv } = {}): Promise<Outcome> {
  const [program = "", ...args] = command;
  const path = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const began = performance.now();
  return new Promise((resolve) => {
    let output = "";
    const stdio = show ? "inherit" : "pipe";
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH: path, ...env },
      stdio: ["ignore", stdio, stdio],
      detached: !onWindows,
      shell: onWindows,
    });
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    const finish = (ok: boolean) => {
      running.delete(child);
      if (!stopping) resolve({ ok, seconds: (performance.now() - began) / 1000, output });
    };
    child.once("error", ({ message }) => {
      output += message;
      finish(false);
    });
    child.once("close", (code) => finish(code === 0));
  });
}

/** Ends every running command, with all that it started, when this process is told to stop; then stops. What waited for them never goes on. */
export function stopWithChildren(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, async () => {
      stopping = true;
      const children = [...running];
      const ended = children.map((child) => new Promise((resolve) => child.once("close", resolve)));
      for (const child of children) end(child, "SIGTERM");
      const patience = setTimeout(() => children.map((child) => end(child, "SIGKILL")), 8000);
      await Promise.all(ended);
      clearTimeout(patience);
      process.exit(128 + constants.signals[signal]);
    });
  }
}

/** Each command leads a process group of its own, so that one signal reaches what it started. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (onWindows || !child.pid) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended meanwhile.
  }
}
