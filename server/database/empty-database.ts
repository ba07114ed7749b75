import type pg from "pg";

/**
 * Drops everything that migrations have made, inside the caller's transaction: the tables, views, sequences, functions and
 * types of the schema `public` but for what belongs to extensions, and the record of the migrations.
 */
export async function emptyDatabase(client: pg.ClientBase): Promise<void> {
  await client.query("DROP SCHEMA IF EXISTS drizzle CASCADE");
  await dropAll(
    client,
    "pg_class",
    `SELECT CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END
       AS kind, oid::regclass::text AS name, oid
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')`,
  );
  await dropAll(
    client,
    "pg_proc",
    `SELECT 'ROUTINE' AS kind, oid::regprocedure::text AS name, oid
     FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
  );
  await dropAll(
    client,
    "pg_type",
    `SELECT 'TYPE' AS kind, oid::regtype::text AS name, oid
     FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd', 'c', 'r')`,
  );
}

async function dropAll(client: pg.ClientBase, catalogue: string, objects: string): Promise<void> {
  const { rows } = await client.query<{ kind: string; name: string }>(
    `SELECT kind, name FROM (${objects}) o WHERE NOT EXISTS (
       SELECT FROM pg_depend d WHERE d.classid = $1::regclass AND d.objid = o.oid AND d.deptype = 'e')`,
    [catalogue],
  );
  for (const { kind, name } of rows) await client.query(`DROP ${kind} IF EXISTS ${name} CASCADE`);
}
