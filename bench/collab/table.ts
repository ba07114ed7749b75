import { isMet, middle, type ScenarioRuns, targetText } from "./judge.ts";
import { BUSY } from "./load/gauge.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import type { ServerName } from "./servers/bench-server.ts";

/** A scenario's table: each server's median and, in brackets, how many times ours is of it; then the target. */
export function tableOf(scenario: Scenario, figures: ScenarioRuns, servers: readonly ServerName[]): string {
  const lines = [`\n### ${scenario.name}: ${scenario.title}\n`];
  lines.push(`| figure | unit | ${servers.join(" | ")} | target | met |`);
  lines.push(`|---|---|${servers.map(() => "---:").join("|")}|---|---|`);
  for (const metric of scenario.metrics) {
    const runs = figures[metric.key];
    if (runs === undefined) continue;
    const ours = middle(runs, "ours");
    const cells = servers.map((server) => {
      const value = middle(runs, server);
      if (value === undefined) return "–";
      const ratio =
        metric.unit === "" || server === "ours" || ours === undefined || value <= 0 ? "" : ` (${short(ours / value)}×)`;
      return `${short(value)}${ratio}`;
    });
    const target = metric.target === undefined ? "" : targetText(metric.target);
    const met = isMet(metric, figures);
    lines.push(
      `| ${[metric.name, metric.unit, ...cells, target, met === undefined ? "" : met ? "yes" : "**no**"].join(" | ")} |`,
    );
  }
  if (figures.load === undefined) return lines.join("\n");
  const busy = (key: string) => servers.map((server) => short(middle(figures[key], server) ?? 0)).join(" | ");
  lines.push(`| load: share of a core | % | ${busy("load")} | | |`);
  lines.push(`| load: timers late, p99 | ms | ${busy("late")} | | |`);
  return lines.join("\n");
}

/** A sentence for each server with which the load's own process was busy. */
export function warnings(figures: ScenarioRuns, servers: readonly ServerName[]): string[] {
  return servers.flatMap((server) => {
    const share = middle(figures.load, server) ?? 0;
    return share > BUSY
      ? [
          `Warning: with ${server} the load's process used ${short(share)} % of a core; its own work may be in the figures.`,
        ]
      : [];
  });
}

/** Three figures say all that repeats. */
export function short(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}
