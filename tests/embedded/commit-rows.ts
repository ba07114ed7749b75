import { openDatabase } from "@passerelles/server/database/client.ts";

/** Commits rows one after the other in the data folder that it is given, and prints the number of each after its commit. */
const database = await openDatabase({ databaseUrl: undefined, dataDir: process.argv[2] ?? "" });
await database.pool.query("CREATE TABLE IF NOT EXISTS kept (id serial PRIMARY KEY, filling text NOT NULL)");
for (;;) {
  const { rows } = await database.pool.query<{ id: number }>(
    "INSERT INTO kept (filling) VALUES (repeat('x', (random() * 20000)::int)) RETURNING id",
  );
  process.stdout.write(`${rows[0]?.id}\n`);
}
