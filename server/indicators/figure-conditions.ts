import type { Actor } from "@passerelles/shared/access.ts";
import { monthsBefore, usualMonths } from "@passerelles/shared/indicators/needs-verification.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { parseTerritoryCode } from "@passerelles/shared/territories/territory-code.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import { eq, isNull, type SQL, sql } from "drizzle-orm";
import { pages } from "../database/page-tables.ts";
import { pageIndicators } from "../database/projection-tables.ts";
import { allowedPages } from "../pages/allowed-pages.ts";

/** Which figures are asked for; see the contract. */
export interface FigureFilters {
  indicator?: string;
  territory?: string;
  within?: boolean;
  containing?: boolean;
  scope?: string;
  /** First and last day, ISO. */
  from?: string;
  to?: string;
  page?: string;
  kind?: string;
  owner?: "me";
  toVerify?: boolean;
}

/** When a figure is to be verified again: today, and what each kind of page says of it. */
export interface VerificationClock {
  /** ISO. */
  today: string;
  kinds: readonly Kind[];
}

/** The conditions on pages and their figures: always that this person may read the page, and that it is not in the trash. */
export function figureConditions(actor: Actor | null, asked: FigureFilters, clock: VerificationClock): SQL[] {
  const { indicator, scope, periodFrom, periodTo } = pageIndicators;
  const conditions = [allowedPages(actor, "read"), isNull(pages.trashedAt)];
  if (asked.indicator !== undefined) conditions.push(eq(indicator, asked.indicator));
  if (asked.page !== undefined) conditions.push(eq(pages.id, asked.page));
  if (asked.kind !== undefined) conditions.push(eq(pages.kind, asked.kind));
  if (asked.owner === "me") conditions.push(actor === null ? sql`false` : eq(pages.ownerId, actor.id));
  if (asked.territory !== undefined) conditions.push(atTerritory(asked.territory, asked));
  if (asked.scope !== undefined) conditions.push(sql`strpos(${scope}, ${foldText(asked.scope)}) > 0`);
  if (asked.from !== undefined || asked.to !== undefined)
    conditions.push(sql`(${periodFrom} IS NOT NULL OR ${periodTo} IS NOT NULL)`);
  if (asked.from !== undefined) conditions.push(sql`coalesce(${periodTo} >= ${asked.from}::date, true)`);
  if (asked.to !== undefined) conditions.push(sql`coalesce(${periodFrom} <= ${asked.to}::date, true)`);
  if (asked.toVerify !== undefined) conditions.push(sql`${needsVerification(clock)} = ${asked.toVerify}`);
  return conditions;
}

function atTerritory(typed: string, { within = true, containing = false }: FigureFilters): SQL {
  const code = parseTerritoryCode(typed);
  if (code === null) return sql`false`;
  const { territory } = pageIndicators;
  const inside = sql`EXISTS (SELECT FROM territories AS official
    WHERE official.code = ${territory} AND ${code} = ANY(official.ancestors))`;
  const around = sql`${territory} IN (SELECT unnest(ancestors) FROM territories WHERE code = ${code})`;
  const places = [sql`${territory} = ${code}`, ...(within ? [inside] : []), ...(containing ? [around] : [])];
  return sql`(${sql.join(places, sql` OR `)})`;
}

const blank = String.raw`^[[:space:]\u00a0\u202f]*$`;

/** The rule of `shared/indicators/needs-verification.ts`, asked of the rows. */
export function needsVerification({ today, kinds }: VerificationClock): SQL<boolean> {
  const { measure, value, verifiedOn } = pageIndicators;
  const empty = (name: "source" | "sourceUrl" | "value") => sql`coalesce(${measure}->>${name}, '') ~ ${blank}`;
  const oldest = kinds.flatMap(({ name, verifyAfterMonths: months }) =>
    months === undefined ? [] : [sql`WHEN ${name} THEN ${monthsBefore(today, months)}::date`],
  );
  const usual = sql`${monthsBefore(today, usualMonths)}::date`;
  const limit = oldest.length === 0 ? usual : sql`CASE ${pages.kind} ${sql.join(oldest, sql` `)} ELSE ${usual} END`;
  return sql<boolean>`(NOT (${empty("value")} OR coalesce(${value}->>'kind', '') = 'none')
    AND ((${empty("source")} AND ${empty("sourceUrl")}) OR ${verifiedOn} IS NULL
      OR ${verifiedOn} > ${today}::date OR ${verifiedOn} < ${limit}))`;
}
