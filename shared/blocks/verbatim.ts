import type { ScalarDefinition } from "../kinds/field.ts";
import { organisation } from "../kinds/organisation.ts";
import { defineBlock } from "./define-block.ts";

const fields = {
  qui: {
    type: "text",
    label: { fr: "Qui parle\u00a0?", en: "Who speaks?" },
    help: {
      fr: "Un rôle ou un pseudonyme. Jamais le vrai nom d’une personne privée\u00a0: il resterait dans l’historique de la page.",
      en: "A role or a pseudonym. Never the real name of a private person: it would stay in the page’s history.",
    },
    example: { fr: "Une demandeuse d’emploi, 29 ans", en: "A job seeker, 29" },
  },
  structure: organisation,
  moment: {
    type: "text",
    label: { fr: "Moment", en: "When" },
    example: { fr: "Après l’atelier", en: "After the workshop" },
  },
  lieu: { type: "text", label: { fr: "Lieu", en: "Where" } },
} as const satisfies Record<string, ScalarDefinition>;

/** What somebody said, word for word, and by whom: a role or a pseudonym. */
export const verbatim = defineBlock({
  name: "verbatim",
  label: { fr: "Verbatim", en: "Verbatim" },
  description: { fr: "Une parole entendue, mot pour mot", en: "What somebody said, word for word" },
  keywords: ["verbatim", "citation", "parole", "temoignage", "quote", "testimony"],
  inline: false,
  prose: true,
  fields,
  checks: ({ attributes: { qui = "", structure = "" }, prose }) =>
    prose === "" ? [] : [{ thing: "quote", isDone: `${qui}${structure}`.trim() !== "", label: firstWords(prose) }],
  toMarkdown: () => "",
  aroundMarkdown: (lines, _attributes, _context, said) => {
    const told = Object.keys(fields).map(said);
    const by = told.filter((text) => text !== "").join(", ");
    const quoted = [...lines, ...(lines.length > 0 && by ? [""] : []), ...(by ? [`— ${by}`] : [])];
    return quoted.map((line) => (line === "" ? ">" : `> ${line}`));
  },
});

/** Enough of a quotation to know it again. */
function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(" ")}…` : words.join(" ");
}

/** Whether the words that are quoted already stand between quotation marks. */
export function isQuoted(text: string): boolean {
  return /^\s*[«“"]/.test(text);
}
