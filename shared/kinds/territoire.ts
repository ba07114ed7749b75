import { diagnosticTerritoireTemplate } from "../document/templates/diagnostic-territoire.ts";
import { defineKind } from "./define-kind.ts";

/** The page of a territory: one code of the Code officiel géographique, or a named list of communes. */
export const territoire = defineKind({
  name: "territoire",
  label: { fr: "Territoire", en: "Territory" },
  plural: { fr: "Territoires", en: "Territories" },
  description: {
    fr: "Une commune, une intercommunalité, un département, une région : qui y fait quoi, et ce qui manque.",
    en: "A commune, an intercommunality, a département, a région: who does what there, and what is missing.",
  },
  icon: "map-2",
  hue: "territoire",
  fields: {
    code: {
      type: "territory",
      label: { fr: "Territoire officiel", en: "Official territory" },
      help: {
        fr: "Population et rattachements viennent des données officielles.",
        en: "Population and parents come from the official data.",
      },
      facet: true,
      column: true,
    },
    perimetre: {
      type: "list",
      label: { fr: "Communes du périmètre", en: "Communes of the perimeter" },
      help: {
        fr: "Pour un territoire qui n’est pas administratif.",
        en: "For a territory that is not administrative.",
      },
      list: {
        code: { type: "territory", levels: ["commune", "arrondissement"], label: { fr: "Commune", en: "Commune" } },
      },
    },
    chefDeFile: {
      type: "page",
      kinds: ["structure"],
      label: { fr: "Chef de file", en: "Lead organisation" },
      column: true,
    },
    coordination: { type: "text", label: { fr: "Coordination", en: "Coordination" }, search: "D" },
    instances: {
      type: "list",
      label: { fr: "Schémas et instances", en: "Plans and bodies" },
      list: {
        nom: { type: "text", label: { fr: "Nom", en: "Name" } },
        role: { type: "text", label: { fr: "Rôle", en: "Role" } },
      },
      search: "D",
    },
  },
  templates: [diagnosticTerritoireTemplate],
});
