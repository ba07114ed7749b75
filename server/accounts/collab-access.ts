import type { Role, Visibility } from "@passerelles/shared/access.ts";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { CollabAccess } from "../collab/collab-access.ts";
import { accounts, sessions } from "../database/account-tables.ts";
import type { Database } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import type { Configuration } from "../env.ts";
import { mayDemonstrate } from "./demonstration-access.ts";
import { hashSecret } from "./secret.ts";

type StandingRow = {
  id: string | null;
  name: string | null;
  role: Role | null;
  page_id: string | null;
  owner_id: string | null;
  visibility: Visibility | null;
  trashed: boolean;
  is_template: boolean | null;
  schema_version: number | null;
};

const pageIdentifier = z.uuid();

/** Tells the live core, in one query, who a session's token is and what the page allows. */
export function createCollabAccess({ db }: Pick<Database, "db">, config: Configuration): CollabAccess {
  const demonstrates = mayDemonstrate(config);
  return {
    standing: async (sessionToken, pageId) => {
      const hash = sessionToken === null ? null : hashSecret(sessionToken);
      const page = pageIdentifier.safeParse(pageId).data ?? null;
      const { rows } = await db.execute<StandingRow>(sql`
        SELECT a.id, a.name, a.role, p.id AS page_id, p.owner_id, p.visibility, p.trashed_at IS NOT NULL AS trashed,
          p.is_template, p.schema_version
        FROM (SELECT 1) AS asked
        LEFT JOIN ${sessions} AS s ON s.id_hash = ${hash}::text AND s.expires_at > now()
        LEFT JOIN ${accounts} AS a
          ON a.id = s.account_id AND a.suspended_at IS NULL AND (NOT a.demonstration OR ${demonstrates}::boolean)
        LEFT JOIN ${pages} AS p ON p.id = ${page}::uuid`);
      const [row] = rows;
      return { ...personOf(row), page: pageOf(row) };
    },
  };
}

function personOf(row: StandingRow | undefined) {
  if (!row?.id || row.name === null || row.role === null) return { actor: null, person: null };
  const { id, name, role } = row;
  return { actor: { id, role, suspended: false }, person: { id, name } };
}

function pageOf(row: StandingRow | undefined) {
  if (!row?.page_id || row.visibility === null || row.schema_version === null) return null;
  const { owner_id: ownerId, visibility, trashed, schema_version: schemaVersion } = row;
  return { ownerId, visibility, trashed, isTemplate: row.is_template === true, schemaVersion };
}
