import { escapeMarkdown } from "../document/markdown-escape.ts";
import type { Option, ScalarDefinition } from "../kinds/field.ts";
import { kinds } from "../kinds/index.ts";
import { suggestedFreins, suggestedPublics, suggestedThematiques } from "../kinds/suggested-terms.ts";
import { defineBlock } from "./define-block.ts";
import { questionParts, usualPages } from "./liste-question.ts";

const modes: readonly Option[] = [
  { value: "contenu", label: { fr: "Lui et ce qu’il contient", en: "It and what it contains" } },
  { value: "contenant", label: { fr: "Lui et ce qui le contient", en: "It and what contains it" } },
  {
    value: "les-deux",
    label: { fr: "Ce qu’il contient et ce qui le contient", en: "What it contains and what contains it" },
  },
];
const orders: readonly Option[] = [
  { value: "changed", label: { fr: "Dernière modification", en: "Last change" } },
  { value: "created", label: { fr: "Création", en: "Creation" } },
  { value: "title", label: { fr: "Titre", en: "Title" } },
];
const forms: readonly Option[] = [
  { value: "liste", label: { fr: "Liste", en: "List" } },
  { value: "cartes", label: { fr: "Cartes", en: "Cards" } },
  { value: "tableau", label: { fr: "Tableau", en: "Table" } },
];

const fields = {
  kind: {
    type: "choice",
    label: { fr: "Sorte de page", en: "Kind of page" },
    options: kinds.map(({ name, plural }) => ({ value: name, label: plural })),
  },
  territory: { type: "territory", label: { fr: "Territoire", en: "Territory" } },
  mode: { type: "choice", label: { fr: "Étendue", en: "Extent" }, options: modes },
  public: { type: "text", label: { fr: "Public", en: "Public" }, suggestions: suggestedPublics },
  thematique: { type: "text", label: { fr: "Thématique", en: "Theme" }, suggestions: suggestedThematiques },
  frein: { type: "text", label: { fr: "Frein", en: "Obstacle" }, suggestions: suggestedFreins },
  text: { type: "text", label: { fr: "Mots du texte", en: "Words of the text" } },
  sort: { type: "choice", label: { fr: "Ordre", en: "Order" }, options: orders },
  maximum: {
    type: "number",
    label: { fr: "Nombre de pages au plus", en: "Number of pages at most" },
    minimum: 1,
    example: { fr: "10", en: "10" },
  },
  form: { type: "choice", label: { fr: "Présentation", en: "Layout" }, options: forms },
} as const satisfies Record<string, ScalarDefinition>;

/**
 * Pages that answer a question, as they are at the moment of reading: the page keeps the question, and each reader is
 * answered within their own rights. In a text it says its question.
 */
export const liste = defineBlock({
  name: "liste",
  label: { fr: "Liste de pages", en: "List of pages" },
  description: { fr: "Les pages qui répondent à une question, à jour", en: "The pages that answer a question, live" },
  keywords: ["liste", "requete", "pages", "filtre", "cartes", "tableau", "list", "query", "table"],
  inline: false,
  fields,
  attributes: { mode: "contenu", sort: "changed", maximum: `${usualPages}`, form: "liste" },
  toText: (attributes, { language, territoryName }) =>
    questionParts(attributes, language, (code) => territoryName(code) ?? code).join(" · "),
  toMarkdown: (attributes, { language, territoryName }) => {
    const words = questionParts(attributes, language, (code) => territoryName(code) ?? code).map(escapeMarkdown);
    return `*${language === "fr" ? "Liste de pages\u00a0:" : "List of pages:"} ${words.join(" · ")}*`;
  },
});
