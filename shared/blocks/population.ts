import { escapeMarkdown } from "../document/markdown-escape.ts";
import { suggestedPublics } from "../kinds/suggested-terms.ts";
import type { Label } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";
import { originFields, originOf } from "./figures-origin.ts";

const number = { fr: "Effectif", en: "Number" } as const satisfies Label;

/** Who is concerned: how many people in all, and how many of each public. Numbers are kept as typed. */
export const population = defineBlock({
  name: "population",
  label: { fr: "Population", en: "Population" },
  description: { fr: "Un effectif et sa répartition par public", en: "A number of people and its breakdown" },
  keywords: ["population", "effectif", "public", "repartition", "personnes", "people", "breakdown"],
  inline: false,
  fields: {
    label: {
      type: "text",
      label: { fr: "De qui s’agit-il ?", en: "Who are they?" },
      example: { fr: "Personnes accompagnées", en: "People supported" },
    },
    total: { type: "measure", takes: "count-or-share", label: number },
    period: { type: "period", label: { fr: "Période", en: "Period" } },
    ...originFields,
  },
  rows: {
    type: "list",
    label: { fr: "Répartition par public", en: "Breakdown by public" },
    list: {
      public: { type: "text", label: { fr: "Public", en: "Public" }, suggestions: suggestedPublics },
      count: { type: "measure", takes: "count-or-share", label: number },
    },
  },
  keptByTemplates: ["id", "label"],
  measures: ({ attributes, rows }) => {
    const { label = "", total = "" } = attributes;
    const who = { ...originOf(attributes), label };
    const whole = { attributes: { ...who, value: total }, called: number };
    const parts = rows.map(({ id, columns: { public: scope = "", count: value = "" } }) => ({
      ...{ rowId: id, attributes: { ...who, scope, value }, indicator: "public-share", called: number },
    }));
    return [whole, ...parts].filter((one) => one.attributes.value.trim() !== "");
  },
  toText: ({ label, total, period, source }, _context, rows) =>
    [
      [label, total].filter(Boolean).join(" : "),
      ...rows.map(({ columns }) => [columns.public, columns.count].filter(Boolean).join(" : ")),
      [period, source].filter(Boolean).join(", "),
    ]
      .filter(Boolean)
      .join("\n"),
  toMarkdown: ({ label, total, period, territory, source }, { language, territoryName }, rows) => {
    const inCell = (text = "") => escapeMarkdown(text).replaceAll(/\s*\n\s*/g, " ");
    const words = language === "fr" ? { public: "Public", count: "Effectif" } : { public: "Public", count: "Number" };
    const head = [label && `**${inCell(label)}**`, inCell(total)].filter(Boolean).join(" : ");
    const table = [
      `| ${words.public} | ${words.count} |`,
      "| --- | --- |",
      ...rows.map(({ columns }) => `| ${inCell(columns.public)} | ${inCell(columns.count)} |`),
    ].join("\n");
    const place = territory && territoryName(territory);
    const origin = [period, place, source].filter(Boolean).map(inCell).join(", ");
    return [head, rows.length > 0 ? table : "", origin && `*${origin}*`].filter(Boolean).join("\n\n");
  },
});
