import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { until } from "../support/fake-client.ts";
import { copyPreparedData } from "../support/prepared-data.ts";
import { type ServerProcess, startServer } from "../support/started-server.ts";

const readme = ["npx", "--yes", "pnpm", "start"] as const;

/** Who is told to stop. A terminal and most supervisors tell the whole group; some tell only the process they have started. */
const told = {
  "the whole group": ({ child }: ServerProcess) => process.kill(-(child.pid ?? 0), "SIGINT"),
  "pnpm alone": (_server: ServerProcess, pid: number) => process.kill(parentOf(pid), "SIGTERM"),
  // The server notices it where there is a /proc to look at.
  ...(process.platform === "linux" && { "npx alone": ({ child }: ServerProcess) => child.kill("SIGTERM") }),
};

test.for(Object.entries(told))(
  "started by the README's command, it stops cleanly when %s is told to",
  async ([, tell]) => {
    const { dataDir, remove } = copyPreparedData();
    onTestFinished(remove);
    const server = await startServer({ DATA_DIR: dataDir }, readme);
    const holder = join(dataDir, "holder.json");
    const { pid } = JSON.parse(readFileSync(holder, "utf8")) as { pid: number };
    onTestFinished(() => void (isAlive(pid) && process.kill(pid, "SIGKILL")));
    tell(server, pid);
    await until(() => !isAlive(pid));
    // A server that was killed leaves it behind.
    expect(existsSync(holder)).toBe(false);
  },
);

function parentOf(pid: number): number {
  return Number(execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
