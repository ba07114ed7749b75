import type { Actor } from "@passerelles/shared/access.ts";
import type { IndicatorDefinition } from "@passerelles/shared/api/referential.schemas.ts";
import { maximumItems } from "@passerelles/shared/api/values.schemas.ts";
import type { IndicatorEntry } from "@passerelles/shared/indicators/indicator-entry.ts";
import { listIndicators, matchesWords } from "@passerelles/shared/indicators/referential.ts";
import { foldedWords } from "@passerelles/shared/text/fold.ts";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "../database/account-tables.ts";
import type { Queryable } from "../database/client.ts";
import { networkIndicators } from "../database/referential-tables.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { toEntry } from "./network-entries.ts";

/** Most indicators that a network adds: all of them are read for a list. */
export const maximumNetworkIndicators = 500;
const defaultLimit = 50;
const place = z
  .number()
  .int()
  .min(0)
  .max(maximumNetworkIndicators + 1000);

/** The indicators asked for, shipped ones first. Throws a `Refusal` 400 for a foreign cursor. */
export async function listDefinitions(
  db: Queryable,
  actor: Actor | null,
  question: { origin?: "shipped" | "network"; q?: string; withdrawn?: boolean; limit?: number; after?: string },
): Promise<{ items: IndicatorDefinition[]; next: string | null }> {
  const done = question.after === undefined ? 0 : decodeCursor(place, question.after);
  const limit = Math.min(question.limit ?? defaultLimit, maximumItems);
  const shipped = question.origin === "network" ? [] : listIndicators().map(toShipped);
  const added = question.origin === "shipped" ? [] : await networkDefinitions(db, actor, question.withdrawn);
  const words = foldedWords(question.q ?? "");
  // « % » asks for something, and no indicator has it as a word.
  const asksInVain = words.length === 0 && (question.q ?? "").trim() !== "";
  const found = asksInVain ? [] : [...shipped, ...added].filter((entry) => matchesWords(entry, words));
  const end = done + limit;
  return { items: found.slice(done, end), next: found.length > end ? encodeCursor(end) : null };
}

/** One indicator of the network, or undefined. */
export async function findDefinition(db: Queryable, actor: Actor | null, code: string) {
  const [row] = await selected(db).where(eq(networkIndicators.code, code));
  return row && toDefinition(row, actor);
}

async function networkDefinitions(db: Queryable, actor: Actor | null, withdrawn = false) {
  const rows = await selected(db)
    .where(and(withdrawn ? sql`true` : isNull(networkIndicators.withdrawnAt)))
    .orderBy(asc(networkIndicators.createdAt), asc(networkIndicators.code))
    .limit(maximumNetworkIndicators);
  return rows.map((row) => toDefinition(row, actor));
}

function selected(db: Queryable) {
  return db
    .select({ row: networkIndicators, creator: accounts.name })
    .from(networkIndicators)
    .leftJoin(accounts, eq(accounts.id, networkIndicators.createdBy))
    .$dynamic();
}

function toShipped(entry: IndicatorEntry): IndicatorDefinition {
  const nobody = { createdBy: null, createdAt: null, changedAt: null, withdrawnAt: null };
  return { ...entry, origin: "shipped", ...nobody };
}

function toDefinition(
  { row, creator }: { row: typeof networkIndicators.$inferSelect; creator: string | null },
  actor: Actor | null,
): IndicatorDefinition {
  return {
    ...toEntry(row),
    origin: "network",
    // Members are not named to anonymous readers.
    createdBy: actor === null ? null : creator,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  };
}
