import type { PersonVisibility } from "@passerelles/shared/access.ts";
import { sql } from "drizzle-orm";
import { date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./account-tables.ts";
import { moment } from "./column-types.ts";
import { pages } from "./page-tables.ts";

/** People whom pages name, with or without an account: the only place of their data. Documents hold their ids. */
export const people = pgTable(
  "people",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    /** Name and role in folded form, by which they are found; never their addresses. */
    folded: text("folded").notNull(),
    /** What they do, in words. */
    role: text("role").notNull().default(""),
    /** The page of the organisation that they work for. */
    structureId: uuid("structure_id").references(() => pages.id, { onDelete: "set null" }),
    email: text("email"),
    /** As `shared/kinds/phone.ts` understands it. */
    phone: text("phone"),
    visibility: text("visibility").$type<PersonVisibility>().notNull(),
    /** Where this is known from: an address or words. */
    source: text("source").notNull().default(""),
    verifiedOn: date("verified_on"),
    /** The account whose own card this is. */
    accountId: uuid("account_id").references(() => accounts.id, { onDelete: "set null" }),
    createdBy: uuid("created_by").references(() => accounts.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull().defaultNow(),
    changedAt: moment("changed_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("people_account").on(t.accountId),
    index("people_order").on(sql`left(folded, 60)`, t.id),
    index("people_structure").on(t.structureId),
  ],
);

/** Ids of people who were erased: whatever document still names one, or names one again, is mended. Nothing else is kept of them. */
export const erasedPeople = pgTable("erased_people", {
  personId: uuid("person_id").primaryKey(),
  /** Whose edits take the references away. */
  erasedBy: uuid("erased_by")
    .notNull()
    .references(() => accounts.id, { onDelete: "cascade" }),
  erasedAt: moment("erased_at").notNull().defaultNow(),
});
