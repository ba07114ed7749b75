import type { LegalPageName } from "@passerelles/shared/api/instance.schemas.ts";
import * as schemas from "@passerelles/shared/api/instance.schemas.ts";
import * as instance from "@passerelles/shared/api/instance.ts";
import { eq, sql } from "drizzle-orm";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Database } from "../database/client.ts";
import { settings } from "../database/instance-tables.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";

/** In bytes: the longest text, each character as long as one can be, and what JSON adds. */
const LONGEST_BODY = 512 * 1024;

/** Legal notice, privacy, accessibility: read by anyone, written by administrators. */
export function legalRoutes(app: FastifyInstance, { database }: Pick<Services, "database">): void {
  route(
    app,
    instance.readLegalPage,
    schemas.readLegalPage,
    { access: "anyone", summary: "Reads a legal page; `text` is null until an administrator fills it in." },
    ({ params }) => readLegalPage(database, params.name),
  );
  route(
    app,
    instance.writeLegalPage,
    schemas.writeLegalPage,
    { access: "editLegalPages", bodyLimit: LONGEST_BODY, summary: "Fills in a legal page." },
    async ({ params, body }) => {
      await writeLegalPage(database, params.name, body.text);
      return readLegalPage(database, params.name);
    },
  );
}

const keyOf = (name: LegalPageName) => `legal:${name}`;
const stored = z.string();

async function readLegalPage({ db }: Pick<Database, "db">, name: LegalPageName) {
  const [row] = await db
    .select({ value: settings.value, updatedAt: settings.updatedAt })
    .from(settings)
    .where(eq(settings.key, keyOf(name)));
  return { name, text: stored.safeParse(row?.value).data ?? null, updatedAt: row?.updatedAt.toISOString() ?? null };
}

async function writeLegalPage({ db }: Pick<Database, "db">, name: LegalPageName, text: string): Promise<void> {
  const updatedAt = sql`now()`;
  await db
    .insert(settings)
    .values({ key: keyOf(name), value: text, updatedAt })
    .onConflictDoUpdate({ target: settings.key, set: { value: text, updatedAt } });
}
