import { randomBytes } from "node:crypto";
import { migrate } from "@passerelles/server/database/migrate.ts";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { execute, startPostgres } from "./postgres.ts";

/** The server that all tests share, and the migrated database that theirs are copies of. */
type SharedPostgres = { url: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    postgres: SharedPostgres | undefined;
  }
}

/*
 * Vitest runs this file once for each project that names it, each time as a module of its own, in one process: what
 * they share can only hang on the process.
 */
type Run = { shared: Promise<SharedPostgres>; stop: () => Promise<void>; users: number };
const slot = globalThis as { passerellesPostgres?: Run };

/** Starts PostgreSQL for the first project that needs it, and tells each project where it is. */
export async function setup(project: TestProject): Promise<void> {
  slot.passerellesPostgres ??= begin();
  const run = slot.passerellesPostgres;
  run.users += 1;
  project.provide("postgres", await run.shared);
}

/** Stops PostgreSQL after the last project that needs it. */
export async function teardown(): Promise<void> {
  const run = slot.passerellesPostgres;
  if (!run) return;
  run.users -= 1;
  if (run.users > 0) return;
  delete slot.passerellesPostgres;
  await run.stop();
}

function begin(): Run {
  const template = `passerelles_test_${randomBytes(4).toString("hex")}`;
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? Promise.resolve({ url: given, stop: () => dropAll(given, template) }) : startPostgres();
  const prepare = async () => {
    const { url } = await server;
    await execute(url, `CREATE DATABASE ${template}`);
    await migrate(Object.assign(new URL(url), { pathname: template }).href);
    return { url, template };
  };
  const stop = async () => (await server).stop();
  return { shared: prepare(), stop, users: 0 };
}

async function dropAll(url: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
    [template],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
