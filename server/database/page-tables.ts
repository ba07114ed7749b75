import type { Visibility } from "@passerelles/shared/access.ts";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./account-tables.ts";
import { bytea, moment, seqNumber, tsvector } from "./column-types.ts";

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
