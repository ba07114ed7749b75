import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ROUNDS = 4;

/** Lets a process commit rows in the folder, and kills it somewhere after its nth commit; answers what it said it had kept. */
async function commitUntilKilled(dataDir: string, commits: number): Promise<number[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "commit-rows.ts"), dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const said: number[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(Number(line));
    if (said.length === commits) setTimeout(() => child.kill("SIGKILL"), Math.random() * 20);
  }
  expect((await ended)[1]).toBe("SIGKILL");
  return said;
}

test("every row whose commit was announced is there after kill -9, without repair", async () => {
  const dataDir = temporaryFolder();
  const said: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    said.push(...(await commitUntilKilled(dataDir, 1 + Math.floor(Math.random() * 150))));
    const database = await openDatabase({ databaseUrl: undefined, dataDir });
    const { rows } = await database.pool.query<{ id: number }>(
      "SELECT id FROM kept WHERE filling ~ '^x*$' ORDER BY id",
    );
    const kept = new Set(rows.map((row) => row.id));
    expect(said.filter((id) => !kept.has(id))).toEqual([]);
    await database.close();
  }
  expect(said.length).toBeGreaterThanOrEqual(ROUNDS);
});

test("a process killed while it makes its database leaves a folder that opens", async () => {
  const dataDir = temporaryFolder();
  const child = spawn(process.execPath, [join(import.meta.dirname, "commit-rows.ts"), dataDir], { stdio: "ignore" });
  const ended = once(child, "exit");
  setTimeout(() => child.kill("SIGKILL"), 500 + Math.random() * 1500);
  await ended;
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  expect((await database.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await database.close();
});
