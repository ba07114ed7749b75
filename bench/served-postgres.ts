import { startPostgres } from "../tests/support/postgres.ts";
import { startServer } from "../tests/support/started-server.ts";

/** The real server on a real, durable PostgreSQL, with somebody signed in. */
export interface Served {
  port: number;
  databaseUrl: string;
  /** The session's cookie. */
  cookie: string;
  /** Creates a blank sheet; answers its id. */
  createSheet: () => Promise<string>;
  stop: () => Promise<void>;
}

/** Starts it; its administrator is made with the link that it prints. */
export async function servePostgres(prepare?: (databaseUrl: string) => Promise<void>): Promise<Served> {
  const postgres = await startPostgres({ durable: true });
  await prepare?.(postgres.url);
  const server = await startServer({ DATABASE_URL: postgres.url, REQUESTS_PER_MINUTE: "0" });
  const [, secret = ""] = /\/lien\/(\S+)\n/.exec(server.said()) ?? [];
  const person = { email: "banc@exemple.test", name: "Banc d’essai", password: "une phrase assez longue" };
  const post = (path: string, body: unknown, cookie = "") =>
    fetch(`${server.address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify(body),
    });
  const entered = await post("/api/invitations/accept", { secret, ...person });
  const [cookie = ""] = entered.headers.getSetCookie().map((text) => text.split(";")[0] ?? "");
  const createSheet = async () => {
    const answer = await post("/api/pages", { kind: "fiche-pratique", title: "Banc", template: "vierge" }, cookie);
    if (!answer.ok) throw new Error(`No sheet: ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  };
  const stop = async () => {
    await server.stop();
    await postgres.stop();
  };
  return { port: server.port, databaseUrl: postgres.url, cookie, createSheet, stop };
}
