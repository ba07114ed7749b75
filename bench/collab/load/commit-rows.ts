import pg from "pg";
import { pace } from "./pace.ts";
import { Times } from "./times.ts";

/** Commits rows of forty bytes one by one at a pace, on connections of their own; answers how long each took. */
export async function commitRows(
  databaseUrl: string,
  { count, perSecond }: { count: number; perSecond: number },
): Promise<Times> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  await pool.query("CREATE TABLE IF NOT EXISTS bench_row (id bigserial PRIMARY KEY, content bytea NOT NULL)");
  const content = Buffer.alloc(40);
  const times = new Times();
  const commits: Promise<void>[] = [];
  const commit = async () => {
    const began = performance.now();
    await pool.query({ name: "bench", text: "INSERT INTO bench_row (content) VALUES ($1)", values: [content] });
    times.add(performance.now() - began);
  };
  await pace(
    Array.from({ length: count }, (_, row) => ({ at: (1000 * row) / perSecond })),
    () => commits.push(commit()),
  );
  await Promise.all(commits);
  await pool.end();
  return times;
}
