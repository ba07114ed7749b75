/*
 * Hocuspocus with its default settings, in a process that can be measured. With STORE_URL it stores documents in that
 * PostgreSQL database by its own database extension.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Pool } from "pg";
import { serveMeasured } from "./measured-child.ts";

interface Hocuspocus {
  Server: new (configuration: {
    port: number;
    address: string;
    quiet: boolean;
    stopOnSignals: boolean;
    extensions: object[];
  }) => { listen(): Promise<unknown>; address: { port: number } };
}
interface DatabaseExtension {
  Database: new (configuration: {
    fetch(asked: { documentName: string }): Promise<Uint8Array | null>;
    store(given: { documentName: string; state: Buffer }): Promise<void>;
  }) => object;
}

const required = createRequire(join(process.env.PEER_FOLDER ?? "", "package.json"));
const load = async (name: string) => import(pathToFileURL(required.resolve(name)).href);

const { Server } = (await load("@hocuspocus/server")) as Hocuspocus;
const storeUrl = process.env.STORE_URL;
const extensions = storeUrl === undefined ? [] : [await storeIn(storeUrl)];
const server = new Server({ port: 0, address: "127.0.0.1", quiet: true, stopOnSignals: false, extensions });
await server.listen();
serveMeasured(server.address.port);

async function storeIn(connectionString: string): Promise<object> {
  const { Database } = (await load("@hocuspocus/extension-database")) as DatabaseExtension;
  const { Pool: PgPool } = required("pg") as { Pool: typeof Pool };
  const pool = new PgPool({ connectionString });
  return new Database({
    fetch: async ({ documentName }) => {
      const { rows } = await pool.query<{ state: Buffer }>("SELECT state FROM documents WHERE name = $1", [
        documentName,
      ]);
      return rows[0]?.state ?? null;
    },
    store: async ({ documentName, state }) => {
      await pool.query(
        "INSERT INTO documents (name, state) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET state = excluded.state",
        [documentName, state],
      );
    },
  });
}
