import { maximumItems } from "@passerelles/shared/api/values.schemas.ts";
import {
  countryCode,
  parseTerritoryCode,
  type TerritoryLevel,
} from "@passerelles/shared/territories/territory-code.ts";
import { and, arrayContains, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { territories } from "../database/territory-tables.ts";
import { answersTo, prefixQuery, rankedName, wholeQuery } from "./search-words.ts";

/** A territory as a list names it. */
export interface TerritoryName {
  code: string;
  level: TerritoryLevel;
  name: string;
}

/** A territory with the names of those that it lies in, widest first, without the country. */
export interface TerritoryInPlace extends TerritoryName {
  population: number | null;
  ancestors: TerritoryName[];
}

/** A territory that was found, and the former name that the query meant when its own name does not answer to it. */
export interface FoundTerritory extends TerritoryInPlace {
  formerName: string | null;
}

/** All that is known of one territory. */
export interface TerritoryDetail extends TerritoryInPlace {
  postalCodes: string[];
  formerNames: string[];
  formerCodes: string[];
  /** False when the official division no longer has it. */
  current: boolean;
}

const narrowestFirst = sql`array_position(array['arrondissement', 'commune', 'epci', 'departement', 'region', 'pays'], ${territories.level})`;

/**
 * Territories of today that have, for each word of the query, a word that starts with it, in any order: in a name of
 * today or before, as a postal code, or as a code. Best first: the exact code or postal code (of one form: « 13016 » is
 * both), the exact name, an exact former name, a name that begins so, one that has the words whole, the others; then the most populated; then the narrowest.
 */
export async function findTerritories(
  db: Queryable,
  { query, level, limit, offset = 0 }: { query: string; level?: TerritoryLevel; limit: number; offset?: number },
): Promise<FoundTerritory[]> {
  const words = prefixQuery(query);
  if (words === null) return [];
  const name = rankedName(query);
  const code = parseTerritoryCode(query) ?? "";
  const ownName = sql`${territories.foldedNames}[1]`;
  const rank = sql`CASE
    WHEN ${territories.code} = ${code} OR ${code} = ANY(${territories.postalCodes}) THEN 0
    WHEN ${ownName} = ${name} THEN 1
    WHEN ${name} = ANY(${territories.foldedNames}) THEN 2
    WHEN starts_with(${ownName}, ${name}) THEN 3
    WHEN ${territories.search} @@ ${wholeQuery(query)}::tsquery THEN 4
    ELSE 5 END`;
  const matches = [sql`${territories.search} @@ ${words}::tsquery`, eq(territories.current, true)];
  if (level !== undefined) matches.push(eq(territories.level, level));
  const rows = await db
    .select()
    .from(territories)
    .where(and(...matches))
    .orderBy(rank, sql`${territories.population} DESC NULLS LAST`, narrowestFirst, asc(territories.code))
    .offset(offset)
    // One more than a list may hold says whether there is a next one.
    .limit(Math.min(limit, maximumItems + 1));
  return (await inPlace(db, rows)).map((found, index) => ({
    ...found,
    formerName: answersTo(found.name, query)
      ? null
      : (rows[index]?.formerNames.find((old) => answersTo(old, query)) ?? null),
  }));
}

/** The territory of this code, or the one that took in a commune that had it; null when the code is unknown. */
export async function getTerritory(db: Queryable, code: string): Promise<TerritoryDetail | null> {
  const rows = await db
    .select()
    .from(territories)
    .where(or(eq(territories.code, code), arrayContains(territories.formerCodes, [code])))
    .orderBy(sql`${territories.code} <> ${code}`, asc(territories.code))
    .limit(1);
  const [row] = rows;
  const [place] = await inPlace(db, rows);
  if (row === undefined || place === undefined) return null;
  const { postalCodes, formerNames, formerCodes, current } = row;
  return { ...place, postalCodes, formerNames, formerCodes, current };
}

/**
 * The territories listed directly under this one, by name: under the country its régions and collectivités d'outre-mer,
 * under a région its départements, under a département its EPCI and the communes without one, and so on. With `level`,
 * all of that level that lie in it. `after` is the code of the last one of the page before.
 */
export async function childrenOf(
  db: Queryable,
  code: string,
  { limit, after, level }: { limit: number; after?: string; level?: TerritoryLevel },
): Promise<TerritoryInPlace[]> {
  const matches: SQL[] = [arrayContains(territories.ancestors, [code]), eq(territories.current, true)];
  matches.push(level === undefined ? arrayContains(territories.parents, [code]) : eq(territories.level, level));
  if (after !== undefined) {
    matches.push(sql`(${territories.foldedNames}[1], ${territories.code}) >
      (SELECT last.folded_names[1], last.code FROM ${territories} AS last WHERE last.code = ${after})`);
  }
  const rows = await db
    .select()
    .from(territories)
    .where(and(...matches))
    .orderBy(sql`${territories.foldedNames}[1]`, asc(territories.code))
    .limit(Math.min(limit, maximumItems));
  return inPlace(db, rows);
}

async function inPlace(db: Queryable, rows: readonly (typeof territories.$inferSelect)[]): Promise<TerritoryInPlace[]> {
  const codes = [...new Set(rows.flatMap((row) => row.ancestors))].filter((code) => code !== countryCode);
  const { code, level, name } = territories;
  const around = await db.select({ code, level, name }).from(territories).where(inArray(code, codes));
  const byCode = new Map(around.map((ancestor) => [ancestor.code, ancestor]));
  return rows.map((row) => ({
    ...{ code: row.code, level: row.level, name: row.name, population: row.population },
    ancestors: row.ancestors.flatMap((ancestor) => byCode.get(ancestor) ?? []),
  }));
}
