import { constants, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";

/** What the first start of the run made and printed. Only in the Vitest project that prepares it (see `vitest.config.ts`). */
export function firstStart(): { folder: string; said: string; address: string } {
  const prepared = inject("preparedData");
  if (!prepared) throw new Error("This Vitest project has no prepared data folder: see vitest.config.ts.");
  return prepared;
}

/** A copy of the prepared data folder, and how to remove it. */
export function copyPreparedData(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), "passerelles-test-"));
  cpSync(firstStart().folder, dataDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}
