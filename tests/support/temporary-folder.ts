import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A new folder that goes away, with what is in it, when the test that asks for it is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "passerelles-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
