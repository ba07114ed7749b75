import { defineKind } from "./define-kind.ts";

/** A partner directory: organisations listed for a purpose, each with its part and its contacts. */
export const annuaire = defineKind({
  name: "annuaire",
  label: { fr: "Annuaire", en: "Directory" },
  plural: { fr: "Annuaires", en: "Directories" },
  description: {
    fr: "Les partenaires d’un projet ou d’un territoire : qui ils sont, ce qu’ils y font, qui appeler.",
    en: "The partners of a project or a territory: who they are, what they do there, whom to call.",
  },
  icon: "address-book",
  hue: "annuaire",
  fields: {
    objet: {
      type: "text",
      label: { fr: "Pour quoi faire", en: "What for" },
      help: {
        fr: "Le projet ou le besoin qui réunit ces partenaires.",
        en: "The project or need that brings them together.",
      },
      search: "B",
    },
    lieux: {
      type: "list",
      label: { fr: "Territoires", en: "Territories" },
      list: { code: { type: "territory", label: { fr: "Territoire", en: "Territory" } } },
      facet: true,
      column: true,
    },
    thematiques: {
      type: "list",
      label: { fr: "Thématiques", en: "Themes" },
      list: { value: { type: "text", label: { fr: "Terme", en: "Term" } } },
      search: "C",
      facet: true,
    },
    referente: { type: "page", kinds: ["structure"], label: { fr: "Tenu par", en: "Kept by" }, column: true },
    partenaires: {
      type: "list",
      label: { fr: "Partenaires", en: "Partners" },
      directory: true,
      list: {
        structure: { type: "page", kinds: ["structure"], label: { fr: "Structure", en: "Organisation" } },
        role: { type: "text", label: { fr: "Rôle dans le projet", en: "Part in the project" } },
        contacts: { type: "person", many: true, label: { fr: "Contacts", en: "Contacts" } },
      },
      search: "C",
    },
    verifieLe: { type: "date", label: { fr: "Vérifié le", en: "Verified on" } },
  },
});
