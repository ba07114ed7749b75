import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A node in a process of its own, to be killed. */
export interface CollabProcess {
  port: number;
  /** `kill -9`; resolves when it is dead. */
  kill(): Promise<void>;
}

/** Starts a node on this database in a process of its own. */
export async function startCollabProcess(databaseUrl: string): Promise<CollabProcess> {
  const child: ChildProcess = spawn(process.execPath, [import.meta.filename, databaseUrl], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  if (child.stdout === null) throw new Error("no output");
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const exited = once(child, "exit");
  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  return { port: Number(line), kill };
}

if (process.argv[1] === import.meta.filename) {
  // Whatever becomes of the test, its node does not outlive it.
  process.stdin.on("close", () => process.exit()).resume();
  const { startCollabServer } = await import("./collab-server.ts");
  const { port } = await startCollabServer(process.argv[2] ?? "");
  process.stdout.write(`${port}\n`);
}
