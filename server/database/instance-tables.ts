import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./column-types.ts";

/** Small facts about the instance: edition of the territories, legal pages, whether the demonstration was laid. */
export const settings = pgTable("settings", {
  key: text("key").primaryKey(),
  value: jsonb("value").$type<unknown>().notNull(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

/** One row: changed by every restore and by nothing else, and in no backup, so that nobody's copy of before is taken for one of after. */
export const restoreEpoch = pgTable("restore_epoch", { epoch: uuid("epoch").primaryKey().defaultRandom() });
