import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@passerelles/server/database/client.ts";

/** An embedded database of its own, not migrated, and how to close it and remove its folder. */
export async function makeEmbedded(): Promise<{ dataDir: string; database: Database; remove: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "passerelles-test-"));
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  const remove = async () => {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { dataDir, database, remove };
}
