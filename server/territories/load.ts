import { parentsOf } from "@passerelles/shared/territories/containment.ts";
import { eq, inArray, sql } from "drizzle-orm";
import { TERRITORIES_LOCK } from "../database/advisory-locks.ts";
import type { Queryable } from "../database/client.ts";
import { settings } from "../database/instance-tables.ts";
import { territories } from "../database/territory-tables.ts";
import { territoriesOfEdition } from "./official-edition.ts";
import { installedSource, readOfficialFiles } from "./official-files.ts";
import { findableAs } from "./search-words.ts";
import { succeed } from "./succession.ts";
import type { Territory } from "./territory.ts";

/** Raised when the rows made from an edition change, so that databases that have this edition load it again. */
const reading = 3;
/** The key in `settings` under which the edition that the table holds is recorded. */
export const editionKey = "territories-edition";
const rowsPerStatement = 2000;

/** An edition of the official division: what identifies it, and how to read it. */
export interface Edition {
  name: string;
  read: () => Promise<Territory[]>;
}

/** The edition that the installed package carries. */
export async function installedEdition(): Promise<Edition> {
  const name = `${await installedSource()} (${reading})`;
  return { name, read: async () => territoriesOfEdition(await readOfficialFiles()) };
}

/**
 * Makes the table of territories hold this edition, by default the installed one; true when it had to be loaded. All or
 * nothing: readers see the edition before until the new one is complete. Of nodes that start together, one loads while the
 * others wait. Codes in use stay known, as `succeed` says.
 */
export async function loadTerritories(db: Queryable, edition?: Edition): Promise<boolean> {
  const { name, read } = edition ?? (await installedEdition());
  if ((await editionOf(db)) === name) return false;
  return db.transaction(async (tx) => {
    await tx.execute(sql`SET LOCAL statement_timeout = 0`);
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${TERRITORIES_LOCK}::bigint)`);
    if ((await editionOf(tx)) === name) return false;
    const previous = await allTerritories(tx);
    const { rows, replaced } = succeed(previous, await read());
    const write = () => writeTerritories(tx, rows);
    // Building the word indexes over a full table takes a third of the time of feeding them row by row.
    await (previous.length === 0 ? withoutGinIndexes(tx, write) : write());
    if (replaced.length > 0) await tx.delete(territories).where(inArray(territories.code, replaced));
    // Without figures on 36,000 new rows, queries scan them all; the embedded database never gathers them by itself.
    await tx.execute(sql`ANALYZE ${territories} (level, current, ancestors, former_codes, search)`);
    await tx
      .insert(settings)
      .values({ key: editionKey, value: name })
      .onConflictDoUpdate({ target: settings.key, set: { value: name, updatedAt: sql`now()` } });
    return true;
  });
}

async function editionOf(db: Queryable): Promise<unknown> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, editionKey));
  return row?.value;
}

function allTerritories(db: Queryable): Promise<Territory[]> {
  const { code, level, name, population, ancestors, postalCodes, formerNames, formerCodes, current } = territories;
  return db
    .select({ code, level, name, population, ancestors, postalCodes, formerNames, formerCodes, current })
    .from(territories);
}

/** Drops the GIN indexes of the table while `write` runs, then builds them again as they were. */
async function withoutGinIndexes(tx: Queryable, write: () => Promise<void>): Promise<void> {
  const { rows } = await tx.execute<{ name: string; definition: string }>(sql`
    SELECT index.indexrelid::regclass::text AS name, pg_get_indexdef(index.indexrelid) AS definition
    FROM pg_index AS index JOIN pg_class AS class ON class.oid = index.indexrelid JOIN pg_am ON pg_am.oid = class.relam
    WHERE index.indrelid = 'territories'::regclass AND pg_am.amname = 'gin'`);
  for (const { name } of rows) await tx.execute(sql.raw(`DROP INDEX ${name}`));
  await write();
  for (const { definition } of rows) await tx.execute(sql.raw(definition));
}

/** Inserts or replaces rows, thousands to a statement: one parameter holds them all as JSON. */
async function writeTerritories(db: Queryable, rows: readonly Territory[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const batch = JSON.stringify(rows.slice(start, start + rowsPerStatement).map(asRecord));
    await db.execute(sql`
      INSERT INTO ${territories} (code, level, name, folded_names, population, ancestors, parents, postal_codes,
        former_names, former_codes, current, search)
      SELECT code, level, name, folded_names, population, ancestors, parents, postal_codes,
        former_names, former_codes, current, array_to_tsvector(words)
      FROM json_to_recordset(${batch}::json) AS row (code text, level text, name text, folded_names text[],
        population integer, ancestors text[], parents text[], postal_codes text[], former_names text[],
        former_codes text[], current boolean, words text[])
      ON CONFLICT (code) DO UPDATE SET (level, name, folded_names, population, ancestors, parents, postal_codes,
        former_names, former_codes, current, search) = (excluded.level, excluded.name, excluded.folded_names,
        excluded.population, excluded.ancestors, excluded.parents, excluded.postal_codes, excluded.former_names,
        excluded.former_codes, excluded.current, excluded.search)`);
  }
}

function asRecord(territory: Territory): Record<string, unknown> {
  const { postalCodes, formerNames, formerCodes, ...same } = territory;
  const { foldedNames, words } = findableAs(territory);
  return {
    ...same,
    folded_names: foldedNames,
    parents: parentsOf(territory),
    postal_codes: postalCodes,
    former_names: formerNames,
    former_codes: formerCodes,
    words,
  };
}
