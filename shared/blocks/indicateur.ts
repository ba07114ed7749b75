import { escapeMarkdown } from "../document/markdown-escape.ts";
import { defineBlock } from "./define-block.ts";

/**
 * A figure: what is measured, its value as a person says it, and where it comes from. It stands in a sentence; a
 * paragraph that holds nothing but figures is drawn as cards. Attributes are those of `indicators/measure.ts`.
 */
export const indicateur = defineBlock({
  name: "indicateur",
  label: { fr: "Chiffre", en: "Figure" },
  description: {
    fr: "Une valeur, sa période, son territoire, sa source",
    en: "A figure with its period, territory and source",
  },
  keywords: ["chiffre", "indicateur", "taux", "nombre", "figure", "indicator", "rate"],
  inline: true,
  attributes: {
    indicator: "",
    label: "",
    value: "",
    period: "",
    territory: "",
    scope: "",
    source: "",
    sourceUrl: "",
    method: "",
    verifiedOn: "",
    quote: "",
    numerator: "",
    denominator: "",
  },
  texts: ["label", "scope", "source", "method", "quote"],
  // A template says what to measure; the values are those of the page that it was made of.
  keptByTemplates: ["id", "indicator", "label"],
  // A criterion without value yet is one, too.
  measures: ({ attributes: { id: _ofTheBlock, ...measure } }) => [{ attributes: measure }],
  toText: (figure) => [figure.value, figure.label].filter(Boolean).join(" "),
  toMarkdown: (figure, context) => {
    const territory = figure.territory && context.territoryName(figure.territory);
    const origin = [figure.period, territory, figure.scope, figure.source];
    const said = escapeMarkdown(origin.filter(Boolean).join(", "));
    const text = [`**${escapeMarkdown(figure.value || "–")}**`, escapeMarkdown(figure.label ?? "")]
      .filter(Boolean)
      .join(" ");
    return said ? `${text} (${said})` : text;
  },
});
