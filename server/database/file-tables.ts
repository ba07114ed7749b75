import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./account-tables.ts";
import { bytea, moment } from "./column-types.ts";
import { pages, pageVersions } from "./page-tables.ts";

/** Bytes that files are made of, addressed by their SHA-256 in hexadecimal: the same bytes are kept once. */
export const contents = pgTable("contents", {
  hash: text("hash").primaryKey(),
  bytes: integer("bytes").notNull(),
  /** What the bytes themselves say that they are. */
  mediaType: text("media_type").notNull(),
});

/** A content in pieces of `uploadPieceBytes`, the last one shorter. */
export const contentPieces = pgTable(
  "content_pieces",
  {
    hash: text("hash")
      .notNull()
      .references(() => contents.hash, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    bytes: bytea("bytes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.hash, t.position] })],
);

/** An image made for screens of this width, out of another one. */
export const contentSizes = pgTable(
  "content_sizes",
  {
    hash: text("hash")
      .notNull()
      .references(() => contents.hash, { onDelete: "cascade" }),
    width: integer("width").notNull(),
    sizedHash: text("sized_hash")
      .notNull()
      .references(() => contents.hash),
  },
  (t) => [primaryKey({ columns: [t.hash, t.width] }), index("content_sizes_sized").on(t.sizedHash)],
);

/** What somebody uploaded: a name for a content. Who may read it is decided by the pages that use it. */
export const files = pgTable(
  "files",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    hash: text("hash")
      .notNull()
      .references(() => contents.hash),
    bytes: integer("bytes").notNull(),
    /** In pixels, of an image that can be shown. */
    width: integer("width"),
    height: integer("height"),
    uploaderId: uuid("uploader_id").references(() => accounts.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull().defaultNow(),
    /** Since when no page and no kept version uses it, as far as was looked. */
    unusedSince: moment("unused_since"),
  },
  (t) => [index("files_hash").on(t.hash), index("files_uploader").on(t.uploaderId)],
);

/** A file on its way. Its whole size is reserved in the quotas from the start. */
export const uploads = pgTable(
  "uploads",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    bytes: integer("bytes").notNull(),
    received: integer("received").notNull().default(0),
    touchedAt: moment("touched_at").notNull().defaultNow(),
    /** What it became: whoever did not hear the answer asks again. */
    fileId: uuid("file_id").references(() => files.id, { onDelete: "cascade" }),
  },
  (t) => [index("uploads_account").on(t.accountId), index("uploads_touched").on(t.touchedAt)],
);

/** The pieces of an upload that have arrived. */
export const uploadPieces = pgTable(
  "upload_pieces",
  {
    uploadId: uuid("upload_id")
      .notNull()
      .references(() => uploads.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    bytes: bytea("bytes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.uploadId, t.position] })],
);

/** Projection: the files that a page uses, of those that it may show. */
export const pageFiles = pgTable(
  "page_files",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    fileId: uuid("file_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.fileId] }), index("page_files_file").on(t.fileId)],
);

/**
 * The files that a page may show to its readers: whoever put the file on the page could read it then. A file named by
 * anybody else stays unseen on that page.
 */
export const filePlacements = pgTable(
  "file_placements",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => pages.id, { onDelete: "cascade" }),
    fileId: uuid("file_id")
      .notNull()
      .references(() => files.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.fileId] }), index("file_placements_file").on(t.fileId)],
);

/** The files that a kept version uses: it can be read, and restored, with them. */
export const versionFiles = pgTable(
  "version_files",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => pageVersions.id, { onDelete: "cascade" }),
    fileId: uuid("file_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.fileId] }), index("version_files_file").on(t.fileId)],
);
