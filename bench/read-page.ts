import { createPasswords } from "@passerelles/server/accounts/password.ts";
import { today } from "@passerelles/server/calendar/days.ts";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { migrateDatabase } from "@passerelles/server/database/migrate.ts";
import { layDemonstration } from "@passerelles/server/demonstration/lay-demonstration.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { startListener } from "./child.ts";
import type { Benchmark } from "./figures.ts";
import { hammer } from "./requests.ts";
import { servePostgres } from "./served-postgres.ts";

const RUNS = 3;

/** Reading a sheet of the demonstration. */
export const readPage: Benchmark = {
  reference: "a bare Fastify route that answers the same bytes",
  run: async () => {
    const served = await servePostgres(layOnPostgres);
    const api = `http://127.0.0.1:${served.port}/api/pages`;
    const headers = { cookie: served.cookie };
    const listed = await fetch(`${api}?kind=fiche-pratique`, { headers });
    const { items } = (await listed.json()) as { items: { slug: string; title: string }[] };
    const sheet = items.find(({ title }) => /wimoov/i.test(title));
    if (sheet === undefined) throw new Error("The demonstration has no such sheet.");
    const url = `${api}/by-slug/${sheet.slug}`;
    const bytes = await (await fetch(url, { headers })).text();
    const bare = await startListener(new URL("bare-route.ts", import.meta.url), bytes);
    const ours: { perSecond: number; p99: number }[] = [];
    const reference: typeof ours = [];
    for (let round = 0; round < RUNS; round += 1) {
      ours.push(await hammer(url, served.cookie));
      reference.push(await hammer(`http://127.0.0.1:${bare.port}/`));
    }
    await bare.stop();
    await served.stop();
    const pick = (of: typeof ours, key: "perSecond" | "p99") => of.map((run) => run[key]);
    return [
      {
        name: "GET /api/pages/by-slug of a sheet",
        unit: "requests/s",
        ours: pick(ours, "perSecond"),
        reference: pick(reference, "perSecond"),
      },
      { name: "the same, p99", unit: "ms", ours: pick(ours, "p99"), reference: pick(reference, "p99") },
    ];
  },
};

/** The demonstration is for embedded databases; here it is laid on PostgreSQL, before the server that will serve it starts. */
async function layOnPostgres(databaseUrl: string): Promise<void> {
  const database = await openDatabase({ databaseUrl, dataDir: "" });
  await migrateDatabase(database);
  await layDemonstration({ db: database.db, embedded: true }, { kinds, passwords: createPasswords(), today: today() });
  await database.pool.query("UPDATE accounts SET role = 'lecteur'");
  await database.close();
}
