/*
 * `pnpm chaos [--seed n] [--only kill,cuts] [--scale 0.1]`: lets everything go wrong that can, for long, and says what was lost.
 * The seed decides the schedule; what the machine makes of it differs.
 */
import { parseArgs } from "node:util";
import { parts } from "./parts.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: { seed: { type: "string" }, only: { type: "string" }, scale: { type: "string" } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const scale = Number(values.scale ?? 1);
const only = values.only?.split(",");
const unknown = only?.find((name) => parts.every((part) => part.name !== name));
if (unknown !== undefined || Number.isNaN(seed) || Number.isNaN(scale)) {
  console.error(`Usage: pnpm chaos [--seed n] [--scale 0.1] [--only ${parts.map(({ name }) => name).join(",")}]`);
  process.exit(2);
}

// Whoever stops it leaves neither a PostgreSQL nor a small disk behind: both go as the process exits.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));

console.log(`seed ${seed}`);
let failed = 0;
for (const part of parts) {
  if (only !== undefined && !only.includes(part.name)) continue;
  try {
    const { lines, holds } = await part.run({ seed, scale, tell: (text) => console.log(`  ${text}`) });
    for (const line of lines) console.log(`${holds ? "✓" : "✗"} ${line}`);
    if (!holds) failed += 1;
  } catch (error) {
    failed += 1;
    console.log(`✗ ${part.name} (seed ${seed}):`, error);
  }
}
process.exit(failed > 0 ? 1 : 0);
