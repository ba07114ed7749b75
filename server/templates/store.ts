import type { Actor } from "@passerelles/shared/access.ts";
import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { Template } from "@passerelles/shared/api/templates.schemas.ts";
import { maximumItems } from "@passerelles/shared/api/values.schemas.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { allowedTemplates } from "../pages/allowed-pages.ts";
import { momentPlace, placeOf } from "../pages/list-pages.ts";

const defaultLimit = 50;
/** How many shipped ones came before; or the place of the last stored one. */
const place = z.union([z.tuple([z.number().int().min(0).max(10_000)]), z.tuple([momentPlace, z.uuid()])]);

/**
 * The templates of a kind, or of all: shipped ones as the registry orders them, then stored ones in the order in which
 * they were made; or the retired ones that this person may restore. Throws a `Refusal` 400 for a foreign cursor.
 */
export async function listTemplates(
  db: Queryable,
  kinds: readonly Kind[],
  actor: Actor | null,
  question: { kind?: string; retired?: boolean; limit?: number; after?: string; language: Language },
): Promise<{ items: Template[]; next: string | null }> {
  const limit = Math.min(question.limit ?? defaultLimit, maximumItems);
  const after = question.after === undefined ? undefined : decodeCursor(place, question.after);
  const last = after?.length === 2 ? after : undefined;
  const done = after?.length === 1 ? after[0] : 0;
  const shipped = last || question.retired ? [] : shippedTemplates(kinds, question).slice(done);
  if (shipped.length > limit) return { items: shipped.slice(0, limit), next: encodeCursor([done + limit]) };
  const wanted = limit - shipped.length;
  const found = await storedTemplates(db, actor, question, wanted + 1, last);
  const rows = found.slice(0, wanted);
  const final = rows.at(-1);
  const next = final ? [final.place, final.id] : [done + shipped.length];
  return { items: [...shipped, ...rows.map(toTemplate)], next: found.length > wanted ? encodeCursor(next) : null };
}

function shippedTemplates(
  kinds: readonly Kind[],
  { kind: name, language }: { kind?: string; language: Language },
): Template[] {
  const asked = kinds.filter((kind) => name === undefined || kind.name === name);
  return asked.flatMap((kind) =>
    kind.templates.map(({ id, label, description }) => ({
      ...{
        id,
        kind: kind.name,
        origin: "shipped" as const,
        title: label[language],
        description: description[language],
      },
      ...{ url: null, changedAt: null, retiredAt: null },
    })),
  );
}

const columns = {
  ...{ id: pages.id, kind: pages.kind, title: pages.title, summary: pages.summary, slug: pages.slug },
  ...{ changedAt: pages.changedAt, trashedAt: pages.trashedAt, place: placeOf(pages.createdAt) },
};

async function storedTemplates(
  db: Queryable,
  actor: Actor | null,
  question: { kind?: string; retired?: boolean },
  limit: number,
  after: readonly [string, string] | undefined,
) {
  const conditions = question.retired
    ? [allowedTemplates(actor, "restore")]
    : [allowedTemplates(actor, "read"), isNull(pages.trashedAt)];
  if (question.kind !== undefined) conditions.push(eq(pages.kind, question.kind));
  if (after !== undefined)
    conditions.push(sql`(${pages.createdAt}, ${pages.id}) > (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return db
    .select(columns)
    .from(pages)
    .where(and(...conditions))
    .orderBy(asc(pages.createdAt), asc(pages.id))
    .limit(limit);
}

function toTemplate(row: Awaited<ReturnType<typeof storedTemplates>>[number]): Template {
  return {
    ...{ id: row.id, kind: row.kind, origin: "stored", title: row.title, description: row.summary },
    ...{ url: pageUrl(row.slug), changedAt: row.changedAt.toISOString() },
    retiredAt: row.trashedAt?.toISOString() ?? null,
  };
}
