import type { Template } from "../../kinds/define-kind.ts";
import { emptyList, emptyTable, heading, paragraph } from "./sections.ts";

/** The outline of a labelled action of the Essonne département. */
export const actionLabelliseeTemplate: Template = {
  id: "action-labellisee",
  label: { fr: "Action labellisée", en: "Labelled action" },
  description: {
    fr: "Le pilotage, les partenaires et les étapes d’une action qu’une collectivité a labellisée.",
    en: "Steering, partners and steps of an action that a local authority has labelled.",
  },
  body: [
    heading(2, "Grandes lignes"),
    paragraph(),
    heading(2, "Structure"),
    paragraph(),
    heading(2, "Objectifs opérationnels"),
    emptyList(),
    heading(2, "Pilotage et suivi stratégique"),
    emptyTable(["Instance", "Participants", "Fréquence", "Rôle"]),
    heading(2, "Portage opérationnel"),
    paragraph(),
    heading(2, "Partenariats"),
    emptyTable(["Structure", "Rôle"]),
    heading(2, "Implication des citoyens"),
    heading(3, "Publics"),
    paragraph(),
    heading(3, "Nombre par an"),
    paragraph(),
    heading(3, "Répartition"),
    emptyList(),
    heading(2, "Bilan"),
    heading(3, "Critères d’évaluation"),
    emptyList(),
    heading(3, "Valorisation"),
    paragraph(),
    heading(2, "Grandes étapes"),
    emptyTable([
      "Étape",
      "Processus",
      "Moyens techniques, financiers, humains",
      "Résultats",
      "Facteurs de succès ou d’échec",
      "Effets imprévus",
    ]),
    heading(2, "Contact"),
    paragraph(),
  ],
};
