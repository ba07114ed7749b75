import type { Template } from "../../kinds/define-kind.ts";
import { emptyList, heading, paragraph } from "./sections.ts";

/** The outline of a RESOLIS sheet (programme d’innovation sociale). */
export const resolisTemplate: Template = {
  id: "resolis",
  label: { fr: "RESOLIS : programme d’innovation sociale", en: "RESOLIS: social innovation programme" },
  description: {
    fr: "Du contexte aux conseils de transposition, pour une action que d’autres pourraient reprendre.",
    en: "From context to advice for those who would take the action up elsewhere.",
  },
  body: [
    heading(2, "Origines et contexte"),
    paragraph(),
    heading(2, "Objectifs"),
    emptyList(),
    heading(2, "Actions"),
    emptyList("orderedList"),
    heading(3, "Solutions matérielles"),
    paragraph(),
    heading(3, "Solutions financières"),
    paragraph(),
    heading(3, "Solutions pédagogiques"),
    paragraph(),
    heading(2, "Résultats et impacts"),
    paragraph(),
    heading(2, "Originalité"),
    paragraph(),
    heading(2, "Partenariats"),
    emptyList(),
    heading(2, "Retour d’expérience"),
    heading(3, "Difficultés rencontrées"),
    paragraph(),
    heading(3, "Solutions adoptées"),
    paragraph(),
    heading(3, "Améliorations futures"),
    paragraph(),
    heading(2, "Facteurs de réussite et conseils de transposition"),
    paragraph(),
  ],
};
