import type { ScenarioRuns } from "./judge.ts";
import type { Measured, Scenario } from "./scenarios/scenario.ts";
import type { RunningServer, ServerKind, ServerName } from "./servers/bench-server.ts";

/** How often, how much, and where what is stored goes. */
export interface Circumstances {
  rounds: number;
  isQuick: boolean;
  scratchUrl: string;
}

/** Runs a scenario on each server in turns, so that what else the machine does falls on all of them. */
export async function measure(
  scenario: Scenario,
  kinds: readonly ServerKind[],
  given: Circumstances,
): Promise<ScenarioRuns> {
  const figures: ScenarioRuns = {};
  const running = new Map<ServerKind, RunningServer>();
  const failed = new Set<ServerKind>();
  const stop = async (kind: ServerKind) => {
    await running.get(kind)?.stop();
    running.delete(kind);
  };
  const start = async (kind: ServerKind) => {
    const server = running.get(kind) ?? (await kind.start());
    running.set(kind, server);
    return server;
  };
  const turns = Array.from({ length: given.rounds }, () =>
    kinds.filter(({ name }) => !scenario.without?.includes(name)),
  );
  for (const kind of turns.flat()) {
    if (failed.has(kind)) continue;
    const restart = async () => {
      await stop(kind);
      return start(kind);
    };
    try {
      note(
        figures,
        kind.name,
        await scenario.run({ server: await start(kind), restart, startAnother: kind.start, ...given }),
      );
    } catch (error) {
      failed.add(kind);
      console.log(`\n${scenario.name}, ${kind.name}: ${error instanceof Error ? error.message : error}`);
    }
    if (scenario.isFresh || failed.has(kind)) await stop(kind);
  }
  for (const kind of kinds) await stop(kind);
  return figures;
}

function note(figures: ScenarioRuns, server: ServerName, measured: Measured): void {
  for (const [key, value] of Object.entries(measured)) {
    figures[key] ??= {};
    const runs = figures[key];
    runs[server] = [...(runs[server] ?? []), value];
  }
}
