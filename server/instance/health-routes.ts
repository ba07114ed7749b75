import { setTimeout as wait } from "node:timers/promises";
import * as schemas from "@passerelles/shared/api/instance.schemas.ts";
import * as instance from "@passerelles/shared/api/instance.ts";
import { sql } from "drizzle-orm";
import type { FastifyInstance } from "fastify";
import { applicationVersion } from "../env.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";

/** Milliseconds that the database has to answer. */
const PATIENCE = 2000;

/** Tells watchmen whether the instance works. */
export function healthRoutes(
  app: FastifyInstance,
  { database, log }: Pick<Services, "database" | "log">,
  stopping?: AbortSignal,
): void {
  route(
    app,
    instance.health,
    schemas.health,
    {
      access: "anyone",
      isUnlimited: true,
      summary:
        "Tells whether the instance works; fails with 503 when its database does not answer, or when it is about to stop.",
    },
    async () => {
      if (stopping?.aborted) throw new Refusal(503, "stopping");
      // A backup of the embedded database holds its only connection: what waits for it is served afterwards.
      const busy = database.occupation.work;
      if (busy !== null) return { status: "ok" as const, version: applicationVersion, busy };
      const answered = database.db.execute(sql`SELECT 1`).then(
        () => true,
        (error: unknown) => {
          log.warn({ err: error }, "the database does not answer");
          return false;
        },
      );
      const late = new AbortController();
      const inTime = await Promise.race([answered, wait(PATIENCE, false, { signal: late.signal }).catch(() => false)]);
      late.abort();
      if (!inTime) throw new Refusal(503, "busy");
      return { status: "ok" as const, version: applicationVersion };
    },
  );
}
