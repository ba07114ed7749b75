import { Socket } from "node:net";
import pg from "pg";

/**
 * Ends the connection of a client whose statement has had no answer for so many milliseconds while nobody works on it: a line
 * that is dead without being cut would be waited for, and with it the log, for hours. A statement that really takes long
 * goes on. To be called once the client is connected; `ask` is how PostgreSQL is asked on a connection of its own.
 */
export function endWhenDead(client: pg.Client, after: number, ask: pg.ClientConfig): void {
  const { stream } = client.connection;
  if (!(stream instanceof Socket)) return;
  let answered = stream.bytesWritten;
  client.connection.on("readyForQuery", () => {
    answered = stream.bytesWritten;
  });
  const look = async () => {
    const { bytesWritten, bytesRead } = stream;
    const isDead = bytesWritten > answered && !(await isAtWork(client, ask)) && stream.bytesRead === bytesRead;
    if (isDead) stream.destroy(new Error("The line to PostgreSQL is dead."));
    else stream.setTimeout(after);
  };
  stream.on("timeout", () => void look());
  stream.setTimeout(after);
}

/** Whether a statement of this client is being worked on. */
async function isAtWork(client: pg.Client, ask: pg.ClientConfig): Promise<boolean> {
  const asking = new pg.Client({ ...ask, query_timeout: ask.connectionTimeoutMillis });
  asking.on("error", () => undefined);
  try {
    await asking.connect();
    const backend = "processID" in client ? client.processID : null;
    const { rows } = await asking.query("SELECT state FROM pg_stat_activity WHERE pid = $1", [backend]);
    return rows[0]?.state === "active";
  } catch (error) {
    // That it has no time for another connection says nothing of this one.
    return error instanceof pg.DatabaseError;
  } finally {
    void asking.end().catch(() => undefined);
  }
}
