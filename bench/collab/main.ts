/* `pnpm bench:collab [--quick] [--rounds=3] [--servers=floor,ours] [scenario…]`: see the README of the benchmarks. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../tests/support/postgres.ts";
import type { ScenarioRuns } from "./judge.ts";
import { measure } from "./measure.ts";
import { readOptions } from "./options.ts";
import { crowd, overload, workshop } from "./scenarios/one-room.ts";
import { replay } from "./scenarios/replay.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { storm } from "./scenarios/storm.ts";
import type { ServerKind } from "./servers/bench-server.ts";
import { floor } from "./servers/floor.ts";
import { prepareOurs } from "./servers/ours.ts";
import { short, tableOf, warnings } from "./table.ts";

const scenarios: readonly Scenario[] = [workshop, crowd, overload, replay, storm];

const options = askedFor();
const postgres = await startPostgres({ durable: true });
const ours = await prepareOurs(postgres.url);
const kinds: ServerKind[] = [floor, ours].filter(({ name }) => options.servers.includes(name));
const names = kinds.map(({ name }) => name);
for (const scenario of scenarios) {
  if (options.scenarios.length > 0 && !options.scenarios.includes(scenario.name)) continue;
  const figures = await measure(scenario, kinds, { ...options, databaseUrl: postgres.url });
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
