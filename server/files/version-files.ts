import { and, eq } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { versionFiles } from "../database/file-tables.ts";
import { pageVersions } from "../database/page-tables.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Says which files the version of a page at this `seq` uses: they stay as long as it does. */
export async function keepVersionFiles(
  tx: Queryable,
  { pageId, seq }: { pageId: string; seq: number },
  files: readonly string[],
): Promise<void> {
  const ids = [...new Set(files.map((id) => id.toLowerCase()))].filter((id) => uuid.test(id));
  if (ids.length === 0) return;
  const [version] = await tx
    .select({ id: pageVersions.id })
    .from(pageVersions)
    .where(and(eq(pageVersions.pageId, pageId), eq(pageVersions.seq, seq)));
  if (version === undefined) return;
  const rows = ids.map((fileId) => ({ versionId: version.id, fileId }));
  await tx.insert(versionFiles).values(rows).onConflictDoNothing();
}
