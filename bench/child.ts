import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A process of the benchmarks that listens on a port, and how to end it. */
export type Listener = { port: number; stop: () => Promise<void> };

/** Starts a file of this folder, which prints its port. What it is given comes on its standard input. */
export async function startListener(file: URL, input = ""): Promise<Listener> {
  const child: ChildProcess = spawn(process.execPath, [file.pathname], { stdio: ["pipe", "pipe", "inherit"] });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.stdin?.end(input);
  if (child.stdout === null) throw new Error("no output");
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const stop = async () => {
    const ended = once(child, "exit");
    kill();
    await ended;
    process.off("exit", kill);
  };
  return { port: Number(line), stop };
}
