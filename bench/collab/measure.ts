import type { ScenarioRuns } from "./judge.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import type { RunningServer, ServerKind } from "./servers/bench-server.ts";

/** Runs a scenario on each server in turns, so that what else the machine does falls on all of them. */
export async function measure(
  scenario: Scenario,
  kinds: readonly ServerKind[],
  { rounds, isQuick, databaseUrl }: { rounds: number; isQuick: boolean; databaseUrl: string },
): Promise<ScenarioRuns> {
  const figures: ScenarioRuns = {};
  const running = new Map<ServerKind, RunningServer>();
  const failed = new Set<ServerKind>();
  const taking = kinds.filter(({ name }) => !scenario.without?.includes(name));
  for (let round = 0; round < rounds; round += 1)
    for (const kind of taking) {
      if (failed.has(kind)) continue;
      const server = running.get(kind) ?? (await kind.start());
      running.set(kind, server);
      try {
        const measured = await scenario.run({ server, kind, isQuick, databaseUrl });
        for (const [key, value] of Object.entries(measured)) {
          figures[key] ??= {};
          const runs = figures[key];
          runs[kind.name] = [...(runs[kind.name] ?? []), value];
        }
      } catch (error) {
        failed.add(kind);
        console.log(`\n${scenario.name}, ${kind.name}: ${error instanceof Error ? error.message : error}`);
      }
      if (scenario.isFresh || failed.has(kind)) {
        await server.stop();
        running.delete(kind);
      }
    }
  for (const server of running.values()) await server.stop();
  return figures;
}
