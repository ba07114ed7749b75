/* `pnpm bench:collab [--quick] [--rounds=3] [--servers=floor,ours] [scenario…]`: see the README of the benchmarks. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { execute, startPostgres } from "../../tests/support/postgres.ts";
import { peers, type ScenarioRuns } from "./judge.ts";
import { measure } from "./measure.ts";
import { readOptions } from "./options.ts";
import { hostile } from "./scenarios/hostile.ts";
import { kill } from "./scenarios/kill.ts";
import { manyNodes } from "./scenarios/many-nodes.ts";
import { manyRooms } from "./scenarios/many-rooms.ts";
import { crowd, overload, workshop } from "./scenarios/one-room.ts";
import { opening } from "./scenarios/opening.ts";
import { replay } from "./scenarios/replay.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { storm } from "./scenarios/storm.ts";
import type { ServerKind } from "./servers/bench-server.ts";
import { floor } from "./servers/floor.ts";
import { prepareHocuspocus } from "./servers/hocuspocus.ts";
import { prepareOurs } from "./servers/ours.ts";
import { prepareYWebsocket } from "./servers/y-websocket.ts";
import { short, tableOf, warnings } from "./table.ts";

const scenarios: readonly Scenario[] = [
  workshop,
  crowd,
  overload,
  manyRooms,
  replay,
  opening,
  storm,
  hostile,
  kill,
  manyNodes,
];

const options = askedFor();
const postgres = await startPostgres({ durable: true });
const ours = await prepareOurs(postgres.url);
const scratchUrl = await createScratch(postgres.url);
const kinds = [floor, ...(await preparePeers()), ours].filter(({ name }) => options.servers.includes(name));
const names = kinds.map(({ name }) => name);
for (const scenario of scenarios) {
  if (options.scenarios.length > 0 && !options.scenarios.includes(scenario.name)) continue;
  const figures = await measure(scenario, kinds, { ...options, scratchUrl });
  console.log(tableOf(scenario, figures, names));
  for (const warning of warnings(figures, names)) console.log(`\n${warning}`);
  keep(scenario, figures);
}
await ours.close();
await postgres.stop();
process.exit(0);

function askedFor() {
  try {
    return readOptions(
      process.argv.slice(2),
      scenarios.map(({ name }) => name),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/** A database beside ours. */
async function createScratch(url: string): Promise<string> {
  await execute(url, "CREATE DATABASE scratch");
  return Object.assign(new URL(url), { pathname: "scratch" }).href;
}

/** The servers that npm installs for the benchmark alone; those that it cannot are left out. */
async function preparePeers(): Promise<ServerKind[]> {
  if (!options.servers.some((name) => peers.includes(name))) return [];
  try {
    return [await prepareYWebsocket(), ...(await prepareHocuspocus(scratchUrl))];
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : error;
    console.log(`The servers that ours is compared with could not be installed, and are left out: ${reason}`);
    return [];
  }
}

/** Replaces what was kept of this scenario; a scenario that did not run keeps what it had. */
function keep({ name, title }: Scenario, figures: ScenarioRuns): void {
  const folder = join(import.meta.dirname, "..", "results");
  const file = join(folder, "collab.json");
  mkdirSync(folder, { recursive: true });
  const kept = read(file);
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([key, runs]) => [
      key,
      Object.fromEntries(Object.entries(runs).map(([server, values]) => [server, values.map(short)])),
    ]),
  );
  const { isQuick } = options;
  kept[name] = { title, node: process.versions.node, cores: availableParallelism(), isQuick, figures: rounded };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}

function read(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  } catch {
    return {};
  }
}
