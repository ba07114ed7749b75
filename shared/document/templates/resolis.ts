import type { Template } from "../../kinds/define-kind.ts";
import type { BodyNode } from "../body-node.ts";
import { emptyBlock, emptyList, heading, toWrite } from "./sections.ts";

/** The outline of a RESOLIS sheet (programme d’innovation sociale). */
export const resolisTemplate: Template = {
  id: "resolis",
  label: { fr: "RESOLIS : programme d’innovation sociale", en: "RESOLIS: social innovation programme" },
  description: {
    fr: "Du contexte aux conseils de transposition, pour une action que d’autres pourraient reprendre.",
    en: "From context to advice for those who would take the action up elsewhere.",
  },
};

/** What a page that begins with it holds. */
export const resolisBody = (): BodyNode[] => [
  heading(2, "Origines et contexte"),
  toWrite("D’où vient l’action, à quel besoin elle répond, sur quel territoire."),
  heading(2, "Objectifs"),
  emptyList("Un objectif par ligne."),
  heading(2, "Actions"),
  emptyList("Une étape du parcours des personnes.", "orderedList"),
  heading(3, "Solutions matérielles"),
  toWrite("Véhicules, vélos, locaux…"),
  heading(3, "Solutions financières"),
  toWrite("Microcrédit, aides, tarifs…"),
  heading(3, "Solutions pédagogiques"),
  toWrite("Formations, ateliers, accompagnement…"),
  heading(2, "Résultats et impacts"),
  toWrite("Des chiffres avec leur période et leur source : tapez « / » puis « chiffre »."),
  heading(2, "Originalité"),
  toWrite("Ce que l’on ne trouve pas ailleurs."),
  heading(2, "Partenariats"),
  emptyBlock("partenaires"),
  heading(2, "Retour d’expérience"),
  heading(3, "Difficultés rencontrées"),
  toWrite("Ce qui a résisté."),
  heading(3, "Solutions adoptées"),
  toWrite("Ce qui a permis d’avancer."),
  heading(3, "Améliorations futures"),
  toWrite("Ce qui reste à faire."),
  heading(2, "Facteurs de réussite et conseils de transposition"),
  toWrite("Ce qu’il faudrait réunir pour le refaire ailleurs."),
];
