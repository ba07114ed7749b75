import { type ChildProcess, fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import type { Memory, Order, Word } from "./measured-child.ts";

/** A server's process, seen from the load's. */
export interface MeasuredProcess {
  pid: number;
  port: number;
  /** What it has told about itself at its start, a line each. */
  notices: string[];
  /** Milliseconds of processor time that all its threads have used so far. */
  cpu(): Promise<number>;
  /** What it holds now, in bytes, once garbage is collected. */
  memory(): Promise<Memory>;
  /** Forgets the peak of before. */
  resetPeak(): void;
  /** The largest resident size since `resetPeak`, bytes. */
  peak(): number;
  /** Gives the floor a state that it answers whoever comes into this room with. */
  hold(path: string, state: Uint8Array): Promise<void>;
  /** `kill -9`; resolves once it is dead. */
  kill(): Promise<void>;
}

/** Starts a file of this folder in a process of its own, with these flags of Node. Rejects when it ends before it serves. */
export async function startMeasured(
  file: string,
  environment: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<MeasuredProcess> {
  const child = fork(new URL(file, import.meta.url), {
    execArgv: ["--expose-gc", ...flags],
    env: { ...process.env, ...environment },
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${file} could not be started.`);
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  void ended.then(() => process.off("exit", kill));
  const ready = await hear(child, "ready");
  const ask = async <W extends Word["word"]>(order: Order, word: W) => {
    const answer = hear(child, word);
    child.send(order);
    return answer;
  };
  return {
    pid,
    port: ready.port,
    notices: ready.notices,
    cpu: async () => (await ask({ order: "cpu" }, "cpu")).milliseconds,
    memory: async () => (await ask({ order: "memory" }, "memory")).memory,
    // Linux: 5 resets the peak that VmHWM tells.
    resetPeak: () => writeFileSync(`/proc/${pid}/clear_refs`, "5"),
    peak: () => 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]),
    hold: async (path, state) => {
      await ask({ order: "hold", path, state }, "held");
    },
    kill: async () => {
      kill();
      await ended;
    },
  };
}

function hear<W extends Word["word"]>(child: ChildProcess, word: W): Promise<Extract<Word, { word: W }>> {
  return new Promise((resolve, reject) => {
    const listen = (said: Word) => {
      if (said.word !== word) return;
      forget();
      resolve(said as Extract<Word, { word: W }>);
    };
    const fail = (code: number | null) => {
      forget();
      reject(new Error(`A server has ended (${code}) while it was waited for.`));
    };
    const forget = () => child.off("message", listen).off("exit", fail);
    child.on("message", listen).once("exit", fail);
  });
}
