import type { Repeat } from "@passerelles/shared/kinds/repeats.ts";
import type { Label } from "@passerelles/shared/strings/label.ts";
import { date, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { pages } from "./page-tables.ts";

/** Projection: which page refers to which, from which block or field. The target may not exist. */
export const pageLinks = pgTable(
  "page_links",
  {
    fromPageId: uuid("from_page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    /** The block id of a `renvoi`, or `field:<name>`. */
    anchor: text("anchor").notNull(),
    toPageId: uuid("to_page_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.fromPageId, t.anchor, t.toPageId] }), index("page_links_to").on(t.toPageId)],
);

/** Projection: the people whom the fields of a page name. They may not exist. */
export const pagePeople = pgTable(
  "page_people",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    field: text("field").notNull(),
    personId: uuid("person_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.field, t.personId] }), index("page_people_person").on(t.personId)],
);

/** Projection: the territories that a page says it is about. */
export const pageTerritories = pgTable(
  "page_territories",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    code: text("code").notNull(),
    /** Its place among the territories that the page names, from 0. */
    position: integer("position").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.code] }), index("page_territories_code").on(t.code)],
);

/** Projection: the terms of list fields (publics, thématiques, freins, solutions…), one row each. */
export const pageTerms = pgTable(
  "page_terms",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    field: text("field").notNull(),
    term: text("term").notNull(),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.field, t.term] }), index("page_terms_term").on(t.field, t.term)],
);

/** Projection: the events that the fields of a page tell. Days and times are those of the place. */
export const pageEvents = pgTable(
  "page_events",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    field: text("field").notNull(),
    rowId: text("row_id").notNull(),
    firstDay: date("first_day").notNull(),
    lastDay: date("last_day").notNull(),
    /** `HH:MM`; null for the whole day. */
    startsAt: text("starts_at"),
    endsAt: text("ends_at"),
    place: text("place").notNull(),
    repeat: text("repeat").$type<Repeat>(),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.field, t.rowId] }), index("page_events_days").on(t.firstDay, t.lastDay)],
);

/** Projection: one row for each figure of a block. Attributes are kept as typed, beside what was understood. */
export const pageIndicators = pgTable(
  "page_indicators",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    /** Its place among those of the page, from 0. */
    position: integer("position").notNull(),
    blockId: text("block_id").notNull(),
    block: text("block").notNull().default("indicateur"),
    /** Of the row of the block that it stands in; "" for what the block says by itself. */
    rowId: text("row_id").notNull().default(""),
    /** Entry of the referential, or "" for a figure that only has a label. */
    indicator: text("indicator").notNull(),
    /** As typed; a page that it names is marked. */
    label: text("label").notNull(),
    /** What it is called where neither a label nor an indicator says it. */
    called: jsonb("called").$type<Label>(),
    /** Every attribute of the measure, as typed. */
    measure: jsonb("measure").$type<Record<string, string>>().notNull(),
    /** The value as understood; null when what was typed could not be. */
    value: jsonb("value").$type<unknown>(),
    unit: text("unit"),
    low: doublePrecision("low"),
    high: doublePrecision("high"),
    periodFrom: date("period_from"),
    periodTo: date("period_to"),
    territory: text("territory"),
    /** The population that it is about, folded: what a list is filtered by. */
    scope: text("scope").notNull().default(""),
    verifiedOn: date("verified_on"),
  },
  (t) => [
    primaryKey({ columns: [t.pageId, t.position] }),
    index("page_indicators_indicator").on(t.indicator, t.territory),
  ],
);

/** Projection: the rows of structured blocks (partners, steps, obstacles…), and what each block says by itself. */
export const pageBlockRows = pgTable(
  "page_block_rows",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    /** Its place among those of the page, from 0. */
    position: integer("position").notNull(),
    blockId: text("block_id").notNull(),
    block: text("block").notNull(),
    /** "" for what the block says by itself. */
    rowId: text("row_id").notNull(),
    /** What is filled, by field or column; texts mark the pages that they name. */
    values: jsonb("values").$type<Record<string, unknown>>().notNull(),
    /** The pages and people that it refers to. They may not exist. */
    names: uuid("names").array().notNull(),
    /** Its words, folded, for a filter. */
    words: text("words").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.pageId, t.position] }),
    index("page_block_rows_block").on(t.block, t.pageId, t.position),
    index("page_block_rows_names").using("gin", t.names),
  ],
);
