import pg from "pg";

/**
 * Lets a database be read only, as when its disk is full or a standby answers in its place; answers how to end that. Every
 * connection to it is ended, since those that are open would go on as before.
 */
export async function refuseWrites(databaseUrl: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const set = async (value: "on" | "off") => {
    await client.query("SET default_transaction_read_only = off");
    const { rows } = await client.query<{ name: string }>("SELECT quote_ident(current_database()) AS name");
    await client.query(`ALTER DATABASE ${rows[0]?.name} SET default_transaction_read_only = ${value}`);
    await client.query(
      "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
  };
  await set("on");
  return async () => {
    await set("off");
    await client.end();
  };
}
