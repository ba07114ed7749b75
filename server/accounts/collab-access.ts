import type { Role, Visibility } from "@passerelles/shared/access.ts";
import { z } from "zod";
import type { CollabAccess, CollabStanding } from "../collab/collab-access.ts";
import { GatheredQuestion } from "../collab/gathered-question.ts";
import type { Database } from "../database/client.ts";
import type { Configuration } from "../env.ts";
import { mayDemonstrate } from "./demonstration-access.ts";
import { hashSecret } from "./secret.ts";

interface StandingRow {
  epoch: string;
  id: string | null;
  name: string | null;
  role: Role | null;
  page_id: string | null;
  owner_id: string | null;
  visibility: Visibility | null;
  trashed: boolean;
  is_template: boolean | null;
  schema_version: number | null;
}

/** Whose session, on which page. */
interface Asked {
  /** Of the session's token; null without one. */
  hash: string | null;
  /** Null when what was asked for is no identifier of a page. */
  page: string | null;
}

const pageIdentifier = z.uuid();

/** Of these one statement asks at most: a whole audience that comes at once is answered in a few. */
const mostTogether = 250;

/* The epoch comes from the same snapshot as the rest: what is told is the standing in the content of that epoch. */
const statement = `
  SELECT restore_epoch.epoch, a.id, a.name, a.role, p.id AS page_id, p.owner_id, p.visibility,
    p.trashed_at IS NOT NULL AS trashed, p.is_template, p.schema_version
  FROM restore_epoch
  CROSS JOIN unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS asked (hash, page, place)
  LEFT JOIN sessions AS s ON s.id_hash = asked.hash AND s.expires_at > now()
  LEFT JOIN accounts AS a ON a.id = s.account_id AND a.suspended_at IS NULL AND (NOT a.demonstration OR $3::boolean)
  LEFT JOIN pages AS p ON p.id = asked.page
  ORDER BY asked.place`;

/** Tells the live core, in one query for all who ask at once, who a session's token is and what the page allows. */
export function createCollabAccess(
  { pool, embedded }: Pick<Database, "pool" | "embedded">,
  config: Configuration,
): CollabAccess {
  const demonstrates = mayDemonstrate(config);
  // The connections of the embedded engine share their named statements, which collide.
  const name = embedded ? undefined : "standing";
  const question = new GatheredQuestion<Asked, CollabStanding>(
    async (asked) => {
      const values = [asked.map(({ hash }) => hash), asked.map(({ page }) => page), demonstrates];
      const { rows } = await pool.query<StandingRow>({ name, text: statement, values });
      if (rows.length === 0) throw new Error("The database has no restore epoch.");
      return rows.map((row) => ({ ...personOf(row), page: pageOf(row), restoreEpoch: row.epoch }));
    },
    { keyOf: ({ hash, page }) => `${hash} ${page}`, most: mostTogether },
  );
  return {
    standing: (sessionToken, pageId) =>
      question.ask({
        hash: sessionToken === null ? null : hashSecret(sessionToken),
        page: pageIdentifier.safeParse(pageId).data ?? null,
      }),
  };
}

function personOf(row: StandingRow) {
  if (row.id === null || row.name === null || row.role === null) return { actor: null, person: null };
  const { id, name, role } = row;
  return { actor: { id, role, suspended: false }, person: { id, name } };
}

function pageOf(row: StandingRow) {
  if (row.page_id === null || row.visibility === null || row.schema_version === null) return null;
  const { owner_id: ownerId, visibility, trashed, schema_version: schemaVersion } = row;
  return { ownerId, visibility, trashed, isTemplate: row.is_template === true, schemaVersion };
}
