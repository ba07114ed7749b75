import { escapeMarkdown } from "../document/markdown-escape.ts";
import { suggestedPublics } from "../kinds/suggested-terms.ts";
import { checkedSource } from "./checked-source.ts";
import { defineBlock } from "./define-block.ts";

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
    total: { type: "text", quantity: true, label: { fr: "Effectif", en: "Number" } },
    period: { type: "text", quantity: true, label: { fr: "Période", en: "Period" } },
    source: { type: "text", label: { fr: "Source", en: "Source" } },
  },
  rows: {
    type: "list",
    label: { fr: "Répartition par public", en: "Breakdown by public" },
    list: {
      public: { type: "text", label: { fr: "Public", en: "Public" }, suggestions: suggestedPublics },
      count: { type: "text", quantity: true, label: { fr: "Effectif", en: "Number" } },
    },
  },
  keptByTemplates: ["id", "label"],
  checks: checkedSource("total", "count"),
  toText: ({ label, total, period, source }, _context, rows) =>
    [
      [label, total].filter(Boolean).join(" : "),
      ...rows.map(({ columns }) => [columns.public, columns.count].filter(Boolean).join(" : ")),
      [period, source].filter(Boolean).join(", "),
    ]
      .filter(Boolean)
      .join("\n"),
  toMarkdown: ({ label, total, period, source }, { language }, rows) => {
    const inCell = (text = "") => escapeMarkdown(text).replaceAll(/\s*\n\s*/g, " ");
    const words = language === "fr" ? { public: "Public", count: "Effectif" } : { public: "Public", count: "Number" };
    const head = [label && `**${inCell(label)}**`, inCell(total)].filter(Boolean).join(" : ");
    const table = [
      `| ${words.public} | ${words.count} |`,
      "| --- | --- |",
      ...rows.map(({ columns }) => `| ${inCell(columns.public)} | ${inCell(columns.count)} |`),
    ].join("\n");
    const origin = [period, source].filter(Boolean).map(inCell).join(", ");
    return [head, rows.length > 0 ? table : "", origin && `*${origin}*`].filter(Boolean).join("\n\n");
  },
});
