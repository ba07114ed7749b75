/* `pnpm bench [name…]`: runs the benchmarks, prints a table, and keeps the figures in `bench/results/`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.ts";
import { editor } from "./editor.ts";
import { type Benchmark, type Figure, median } from "./figures.ts";
import { firstStart } from "./first-start.ts";
import { readPage } from "./read-page.ts";

const benchmarks: Record<string, Benchmark> = {
  "read-page": readPage,
  "first-start": firstStart,
  bundle,
  editor,
};

const results = join(import.meta.dirname, "results");

const asked = process.argv.slice(2).filter((argument) => argument !== "--");
const unknown = asked.find((name) => benchmarks[name] === undefined);
if (unknown !== undefined) {
  console.error(`There is no benchmark ${unknown}, only ${Object.keys(benchmarks).join(", ")}.`);
  process.exit(2);
}

console.log("| benchmark | figure | ours | reference | unit |\n|---|---|---:|---:|---|");
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const figures = await benchmark.run();
  for (const figure of figures) console.log(row(name, figure));
  const cores = availableParallelism();
  const kept = { node: process.versions.node, cores, reference: benchmark.reference, figures: figures.map(rounded) };
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`);
}
process.exit(0);

function row(name: string, { name: figure, unit, ours, reference }: Figure): string {
  const cell = (values: number[] | undefined) => (values === undefined ? "" : String(short(median(values))));
  return `| ${[name, figure, cell(ours), cell(reference), unit].join(" | ")} |`;
}

function rounded({ name, unit, ours, reference }: Figure): Figure {
  return { name, unit, ours: ours.map(short), ...(reference && { reference: reference.map(short) }) };
}

/** Three figures say all that repeats. */
function short(value: number): number {
  return value >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}
