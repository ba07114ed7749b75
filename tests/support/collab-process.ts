import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { CollabLimits } from "@passerelles/server/collab/limits.ts";

/** A node in a process of its own, to be killed. */
export interface CollabProcess {
  port: number;
  /** `kill -9`; resolves when it is dead. */
  kill(): Promise<void>;
  /** Holds it still, until `resume`. */
  pause(): void;
  resume(): void;
  /** Whether it has ended without having been killed. */
  hasCrashed(): boolean;
  /** Bytes that it holds in memory, after it has collected what nobody needs. */
  memory(): Promise<number>;
}

/** How a node is started. */
interface Given {
  databaseUrl: string;
  limits?: Partial<CollabLimits>;
  /** Whether it projects the pages too, as a whole server does. */
  projects?: boolean;
}

/** Starts a node on this database in a process of its own. Rejects when it ends before it listens. */
export async function startCollabProcess(
  databaseUrl: string,
  options: Omit<Given, "databaseUrl"> = {},
): Promise<CollabProcess> {
  const given: Given = { databaseUrl, ...options };
  const child: ChildProcess = spawn(process.execPath, ["--expose-gc", import.meta.filename, JSON.stringify(given)], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  if (child.stdout === null) throw new Error("no output");
  const lines = createInterface(child.stdout);
  let complaint = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  let killed = false;
  let ended = false;
  const exited = once(child, "exit").then(() => {
    ended = true;
    if (!killed && complaint !== "") process.stderr.write(`A node has ended by itself:\n${complaint}\n`);
  });
  const line = await Promise.race([
    once(lines, "line").then(([first]) => String(first)),
    exited.then(() => Promise.reject(new Error(`The node does not start:\n${complaint}`))),
  ]);
  const kill = async () => {
    killed = true;
    child.kill("SIGKILL");
    await exited;
  };
  return {
    port: Number(line),
    kill,
    pause: () => void child.kill("SIGSTOP"),
    resume: () => void child.kill("SIGCONT"),
    hasCrashed: () => ended && !killed,
    memory: async () => {
      const answer = once(lines, "line");
      child.stdin?.write("memory\n");
      return Number(await answer);
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  // Whatever becomes of the test, its node does not outlive it.
  process.stdin.on("close", () => process.exit());
  const { startCollabServer } = await import("./collab-server.ts");
  const { databaseUrl, limits, projects }: Given = JSON.parse(process.argv[2] ?? "");
  const { port, database, collab } = await startCollabServer(databaseUrl, limits);
  if (projects) {
    const { createProjector } = await import("@passerelles/server/projection/projector.ts");
    const { kinds } = await import("@passerelles/shared/kinds/index.ts");
    const log = { error: () => undefined, warn: () => undefined };
    createProjector({ database, kinds, log, times: { delay: 50, poll: 200 } }).start(collab.onGrown);
  }
  createInterface(process.stdin).on("line", () => {
    // What the first collection frees of native memory, the second gives back.
    for (let round = 0; round < 2; round += 1) globalThis.gc?.();
    process.stdout.write(`${process.memoryUsage().rss}\n`);
  });
  process.stdout.write(`${port}\n`);
}
