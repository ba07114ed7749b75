/*
 * `pnpm test`: every gate is one test, then every test of Vitest. The last line is the sum of them all, alone.
 */
import { gates, holds, webBuild } from "./gates.ts";
import { stopWithChildren } from "./run.ts";
import { runVitest } from "./run-vitest.ts";

stopWithChildren();
let passed = 0;
const complaints: string[] = [];
for (const gate of [...gates, webBuild]) {
  if (await holds(gate)) passed += 1;
  else complaints.push(`The gate « ${gate.name} » does not hold.`);
}
const tests = await runVitest();
passed += tests.passed;
complaints.push(...tests.complaints);

for (const complaint of complaints) console.log(`✗ ${complaint}`);
console.log(`${passed} passed, ${complaints.length} failed`);
process.exitCode = complaints.length > 0 ? 1 : 0;
