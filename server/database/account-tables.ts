import type { Role } from "@passerelles/shared/access.ts";
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "./column-types.ts";

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
