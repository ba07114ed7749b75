import type { Aggregation, IndicatorEntry, IndicatorNature } from "@passerelles/shared/indicators/indicator-entry.ts";
import type { PerPeriod, UnitBase } from "@passerelles/shared/indicators/measure-unit.ts";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./account-tables.ts";
import { moment } from "./column-types.ts";

/** Indicators that a network adds to the referential that is shipped. Never deleted: documents hold their codes. */
export const networkIndicators = pgTable(
  "network_indicators",
  {
    code: text("code").primaryKey(),
    labelFr: text("label_fr").notNull(),
    labelEn: text("label_en").notNull(),
    definitionFr: text("definition_fr").notNull(),
    definitionEn: text("definition_en").notNull(),
    /** Unit, period and nature never change: figures that were stored would mean something else. */
    unit: text("unit").$type<UnitBase>().notNull(),
    per: text("per").$type<PerPeriod | "">().notNull().default(""),
    nature: text("nature").$type<IndicatorNature>().notNull(),
    aggregation: text("aggregation").$type<Aggregation>().notNull(),
    better: text("better").$type<IndicatorEntry["better"]>().notNull(),
    createdBy: uuid("created_by").references(() => accounts.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull().defaultNow(),
    changedAt: moment("changed_at").notNull().defaultNow(),
    /** Since when it is offered no more. */
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [index("network_indicators_created").on(t.createdAt, t.code)],
);
