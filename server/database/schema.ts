import type { Role, Visibility } from "@passerelles/shared/access.ts";
import type { Repeat } from "@passerelles/shared/kinds/repeats.ts";
import type { TerritoryLevel } from "@passerelles/shared/territories/territory-code.ts";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, moment, seqNumber, tsvector } from "./column-types.ts";

/** People who can sign in. `email` is kept in lower case. */
export const accounts = pgTable(
  "accounts",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    /** argon2id, PHC string format. */
    passwordHash: text("password_hash").notNull(),
    role: text("role").$type<Role>().notNull(),
    language: text("language").$type<"fr" | "en">().notNull().default("fr"),
    /** Demonstration accounts sign in on loopback only. */
    demonstration: boolean("demonstration").notNull().default(false),
    suspendedAt: moment("suspended_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
    lastSeenAt: moment("last_seen_at"),
  },
  (t) => [uniqueIndex("accounts_email").on(t.email)],
);

/** Signed-in browsers. Only a hash of the session's secret is kept. */
export const sessions = pgTable(
  "sessions",
  {
    idHash: text("id_hash").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [index("sessions_account").on(t.accountId), index("sessions_expiry").on(t.expiresAt)],
);

/** One-time links: first administrator, invitation, password reset. Only a hash of the secret is kept. */
export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    secretHash: text("secret_hash").primaryKey(),
    purpose: text("purpose").$type<"first-admin" | "invitation" | "password-reset">().notNull(),
    email: text("email"),
    role: text("role").$type<Role>(),
    accountId: uuid("account_id").references(() => accounts.id, { onDelete: "cascade" }),
    invitedBy: uuid("invited_by").references(() => accounts.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [index("one_time_links_expiry").on(t.expiresAt)],
);

/** Counters of attempts (sign-in, reset…) per address and per account, shared by all nodes. */
export const attempts = pgTable("attempts", {
  key: text("key").primaryKey(),
  count: integer("count").notNull(),
  windowEndsAt: moment("window_ends_at").notNull(),
});

/** A page. Its content is its document (updates and snapshot); title, slug and dates here are projected from it. */
export const pages = pgTable(
  "pages",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    kind: text("kind").notNull(),
    /** What it began with: a shipped template's name, or a stored template's id. */
    template: text("template").notNull().default("vierge"),
    /** Its document is what pages of its kind may begin with; it is in no list of pages. */
    isTemplate: boolean("is_template").notNull().default(false),
    visibility: text("visibility").$type<Visibility>().notNull(),
    ownerId: uuid("owner_id").references(() => accounts.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull().defaultNow(),
    trashedAt: moment("trashed_at"),
    trashedBy: uuid("trashed_by").references(() => accounts.id, { onDelete: "set null" }),
    /** Number of the last update in the log. */
    seq: seqNumber("seq").notNull().default(0),
    /** When the document last changed. */
    changedAt: moment("changed_at").notNull().defaultNow(),
    /** Version of the document schema that the page's content needs. */
    schemaVersion: integer("schema_version").notNull(),
    /** Size of the document's state in bytes at the last projection. */
    stateBytes: integer("state_bytes").notNull().default(0),
    /** The update up to which the projected columns and tables speak. */
    projectedSeq: seqNumber("projected_seq").notNull().default(0),
    /** The update up to which a version was kept. */
    keptSeq: seqNumber("kept_seq").notNull().default(0),
    title: text("title").notNull(),
    slug: text("slug").notNull(),
    summary: text("summary").notNull().default(""),
    /** The valid field values, as the projection read them. */
    fields: jsonb("fields").$type<Record<string, unknown>>().notNull().default({}),
    /** The body as ProseMirror JSON: what the reading page draws. */
    body: jsonb("body").$type<unknown>().notNull().default({ type: "doc", content: [] }),
    /** The whole page as plain text. */
    text: text("text").notNull().default(""),
    search: tsvector("search"),
  },
  (t) => [
    uniqueIndex("pages_slug").on(t.slug),
    index("pages_changed").on(t.changedAt.desc(), t.id),
    index("pages_owner").on(t.ownerId),
    index("pages_templates").on(t.createdAt, t.id).where(sql`is_template`),
    index("pages_search").using("gin", t.search),
    index("pages_to_project").on(t.id).where(sql`seq > projected_seq`),
    index("pages_to_keep").on(t.changedAt).where(sql`seq > kept_seq`),
  ],
);

/** Slugs that a page had before it was renamed; each redirects to the page's present address. */
export const formerSlugs = pgTable(
  "former_slugs",
  {
    slug: text("slug").primaryKey(),
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [index("former_slugs_page").on(t.pageId)],
);

/** The log: every update of every document since its snapshot, in commit order. */
export const pageUpdates = pgTable(
  "page_updates",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    seq: seqNumber("seq").notNull(),
    update: bytea("update").notNull(),
    accountId: uuid("account_id").references(() => accounts.id, { onDelete: "set null" }),
    committedAt: moment("committed_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.seq] })],
);

/** The merged state of a document up to `seq`; updates up to there have left the log. */
export const pageSnapshots = pgTable("page_snapshots", {
  pageId: uuid("page_id")
    .primaryKey()
    .references(() => pages.id, { onDelete: "cascade" }),
  seq: seqNumber("seq").notNull(),
  state: bytea("state").notNull(),
  createdAt: moment("created_at").notNull().defaultNow(),
});

/** Which person may write under which Yjs client id in a page. Kept for ever once something was: attribution depends on it. */
export const pageClients = pgTable(
  "page_clients",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    clientId: bigint("client_id", { mode: "number" }).notNull(),
    accountId: uuid("account_id").references(() => accounts.id, { onDelete: "set null" }),
    boundAt: moment("bound_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.clientId] })],
);

/** Who has written since the last kept version; emptied into the version when it is kept. */
export const pageAuthorsSince = pgTable(
  "page_authors_since",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** When this person's first change since then was committed. */
    since: moment("since").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.accountId] })],
);

/** A whole state of a document, kept at a pause in the work. */
export const pageVersions = pgTable(
  "page_versions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    seq: seqNumber("seq").notNull(),
    title: text("title").notNull(),
    state: bytea("state").notNull(),
    authorIds: jsonb("author_ids").$type<string[]>().notNull(),
    /** Why it was kept: a pause in the work, or the moment before somebody restored another one. */
    reason: text("reason").$type<"created" | "pause" | "before-restore" | "restored">().notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [uniqueIndex("page_versions_seq").on(t.pageId, t.seq)],
);

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

/** Projection: one row for each indicator block. Attributes are kept as typed, beside what was understood. */
export const pageIndicators = pgTable(
  "page_indicators",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    blockId: text("block_id").notNull(),
    position: integer("position").notNull(),
    /** Entry of the referential, or "" for a figure that only has a label. */
    indicator: text("indicator").notNull(),
    label: text("label").notNull(),
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
    verifiedOn: date("verified_on"),
  },
  (t) => [
    primaryKey({ columns: [t.pageId, t.blockId] }),
    index("page_indicators_indicator").on(t.indicator, t.territory),
  ],
);

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

/** Small facts about the instance: edition of the territories, legal pages, whether the demonstration was laid. */
export const settings = pgTable("settings", {
  key: text("key").primaryKey(),
  value: jsonb("value").$type<unknown>().notNull(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

/** One row: changed by every restore and by nothing else, and in no backup, so that nobody's copy of before is taken for one of after. */
export const restoreEpoch = pgTable("restore_epoch", { epoch: uuid("epoch").primaryKey().defaultRandom() });
