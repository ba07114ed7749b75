import type { TerritoryLevel } from "@passerelles/shared/territories/territory-code.ts";
import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { tsvector } from "./column-types.ts";

/** The official division: one row for each région, département, EPCI, commune and municipal arrondissement. */
export const territories = pgTable(
  "territories",
  {
    /** As `shared/territories/territory-code.ts` says. */
    code: text("code").primaryKey(),
    level: text("level").$type<TerritoryLevel>().notNull(),
    name: text("name").notNull(),
    /** Its name, then its former ones, folded and without their leading article: for ranking and ordering. */
    foldedNames: text("folded_names").array().notNull(),
    /** Municipal population; of anything wider than a commune, the sum of its communes. */
    population: integer("population"),
    /** Codes of every territory that it lies in, widest first; an EPCI may lie in several départements and régions. */
    ancestors: text("ancestors").array().notNull(),
    /** Those of its ancestors that are nearest: the territories under which it is listed. */
    parents: text("parents").array().notNull(),
    postalCodes: text("postal_codes").array().notNull().default(sql`'{}'`),
    /** Names it had, and names of the communes that it took in. */
    formerNames: text("former_names").array().notNull().default(sql`'{}'`),
    formerCodes: text("former_codes").array().notNull().default(sql`'{}'`),
    /** False when the official division no longer has it and says of nothing that took its place. */
    current: boolean("current").notNull().default(true),
    /** Words of its names, its codes and postal codes, as they are: found by the start of any of them. */
    search: tsvector("search").notNull(),
  },
  (t) => [
    // Written once a year, and the embedded database has no autovacuum: what is written must not wait in a pending list.
    index("territories_search").using("gin", t.search).with({ fastupdate: false }),
    index("territories_ancestors").using("gin", t.ancestors).with({ fastupdate: false }),
    index("territories_former").using("gin", t.formerCodes).with({ fastupdate: false }),
  ],
);
