import type { Database } from "../database/client.ts";
import type { Services } from "../services.ts";
import { removeEndedAttempts } from "./attempts.ts";
import { removeExpiredLinks } from "./one-time-links.ts";
import type { Sessions } from "./session.ts";

/** Milliseconds between two clean-ups. */
const PERIOD = 3_600_000;

/** Removes the sessions, links and counters that have had their time. */
export async function removeExpired(database: Pick<Database, "db">, sessions: Sessions): Promise<void> {
  await sessions.removeExpired();
  await removeExpiredLinks(database);
  await removeEndedAttempts(database);
}

/** Does so every hour. Answers how to stop. */
export function removeExpiredRegularly({ database, log }: Pick<Services, "database" | "log">, sessions: Sessions) {
  const timer = setInterval(() => {
    removeExpired(database, sessions).catch((error: unknown) => {
      log.warn({ err: error }, "expired rows stay for another hour");
    });
  }, PERIOD);
  timer.unref();
  return () => clearInterval(timer);
}
