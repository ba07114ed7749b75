import type { Template } from "../../kinds/define-kind.ts";
import type { BodyNode } from "../body-node.ts";
import { emptyBlock, emptyList, emptyTable, heading, toWrite } from "./sections.ts";

/** The outline of a labelled action of the Essonne département. */
export const actionLabelliseeTemplate: Template = {
  id: "action-labellisee",
  label: { fr: "Action labellisée", en: "Labelled action" },
  description: {
    fr: "Le pilotage, les partenaires et les étapes d’une action qu’une collectivité a labellisée.",
    en: "Steering, partners and steps of an action that a local authority has labelled.",
  },
};

/** What a page that begins with it holds. */
export const actionLabelliseeBody = (): BodyNode[] => [
  heading(2, "Grandes lignes"),
  toWrite("L’action en quelques phrases : ce qu’elle propose, où, et à qui."),
  heading(2, "Structure"),
  toWrite("Qui porte l’action : son statut, son équipe, son territoire."),
  heading(2, "Objectifs opérationnels"),
  emptyList("Un objectif que l’on pourra vérifier."),
  heading(2, "Pilotage et suivi stratégique"),
  emptyTable(["Instance", "Participants", "Fréquence", "Rôle"]),
  heading(2, "Portage opérationnel"),
  toWrite("Qui fait vivre l’action au quotidien, avec quels moyens humains."),
  heading(2, "Partenariats"),
  emptyBlock("partenaires"),
  emptyBlock("financement"),
  heading(2, "Implication des citoyens"),
  heading(3, "Publics"),
  toWrite("À qui l’action s’adresse, et comment ces personnes y prennent part."),
  heading(3, "Nombre par an"),
  toWrite("Un chiffre avec sa période : tapez « / » puis « chiffre »."),
  heading(3, "Répartition"),
  emptyBlock("population"),
  heading(2, "Bilan"),
  heading(3, "Critères d’évaluation"),
  emptyList("Ce que l’on compte, et ce que l’on demande aux personnes."),
  heading(3, "Valorisation"),
  toWrite("Où et comment l’action est racontée."),
  heading(2, "Grandes étapes"),
  emptyBlock("etapes"),
  heading(2, "Contact"),
  emptyBlock("contact"),
];
