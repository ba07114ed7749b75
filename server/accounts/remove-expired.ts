import type { Services } from "../services.ts";
import { removeEndedAttempts } from "./attempts.ts";
import { removeExpiredLinks } from "./one-time-links.ts";
import type { Sessions } from "./session.ts";

/** Milliseconds between two clean-ups. */
const PERIOD = 3_600_000;

/** Removes, every hour, sessions, links and counters that have had their time. Answers how to stop. */
export function removeExpiredRegularly({ database, log }: Pick<Services, "database" | "log">, sessions: Sessions) {
  const removeExpired = async () => {
    await sessions.removeExpired();
    await removeExpiredLinks(database);
    await removeEndedAttempts(database);
  };
  const timer = setInterval(() => {
    removeExpired().catch((error: unknown) => log.warn({ err: error }, "expired rows stay for another hour"));
  }, PERIOD);
  timer.unref();
  return () => clearInterval(timer);
}
