import { run } from "./run.ts";

/** A check that is one command: it holds when the command ends well. */
export type Gate = { name: string; command: string[] };

/** What `pnpm check` runs, in seconds. Biome holds the architecture too; the catalogues of strings are types. */
export const gates: Gate[] = [
  { name: "format, lint and architecture", command: ["biome", "ci", "--error-on-warnings", "--colors=off", "."] },
  { name: "types", command: ["tsc", "--noEmit"] },
];

/** Builds the web application, once for all browser tests. */
export const webBuild: Gate = { name: "web build", command: ["node", "web/build.ts"] };

/** Runs a gate and prints one line about it, below what it had to say if it does not hold. */
export async function holds({ name, command }: Gate): Promise<boolean> {
  const { ok, seconds, output } = await run(command);
  if (!ok) console.log(output.trimEnd());
  console.log(`${ok ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)`);
  return ok;
}
