import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Builds the interface, if it is not up to date, once and before the first test that opens it. */
export function setup(): void {
  execFileSync(process.execPath, ["web/build.ts"], { cwd: join(import.meta.dirname, "../..") });
}
