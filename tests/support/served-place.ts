import { demonstrationPassword } from "@passerelles/server/demonstration/demonstration-accounts.ts";
import { HttpVisitor } from "./http-visitor.ts";
import { createDatabase } from "./postgres.ts";
import { copyPreparedData } from "./prepared-data.ts";
import { startServer } from "./started-server.ts";

/** The databases that a server can stand on. */
export const engines = ["PostgreSQL", "PGlite"] as const;
export type Engine = (typeof engines)[number];

/** A place for a server on one of the engines: its settings, and how to remove it once no server uses it. */
export type ServedPlace = { settings: Record<string, string>; remove: () => Promise<void> };

/** Makes a place. On PGlite it is a copy of the prepared folder; on PostgreSQL, an empty and migrated database. */
export async function makePlace(engine: Engine): Promise<ServedPlace> {
  if (engine === "PGlite") {
    const { dataDir, remove } = copyPreparedData();
    return { settings: { DATA_DIR: dataDir }, remove: async () => remove() };
  }
  const { url, drop } = await createDatabase();
  return { settings: { DATABASE_URL: url }, remove: drop };
}

/** Starts a server in a place, with somebody signed in who may write. On an empty database they become its administrator. */
export async function startWithWriter(place: ServedPlace) {
  const server = await startServer(place.settings);
  const writer = new HttpVisitor(server.address);
  const [, secret] = /\/lien\/(\S+)\n/.exec(server.said()) ?? [];
  const password = demonstrationPassword;
  const email = "admin@demo.passerelles.test";
  const answer =
    secret === undefined
      ? await writer.enter("/api/session", { email, password })
      : await writer.enter("/api/invitations/accept", { secret, email, name: "Alix", password });
  if (!answer.ok) throw new Error(`Nobody can write: ${await answer.text()}`);
  return { server, writer };
}
