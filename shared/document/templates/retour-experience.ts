import type { Template } from "../../kinds/define-kind.ts";
import type { BodyNode } from "../body-node.ts";
import { emptyBlock, emptyList, heading, toWrite } from "./sections.ts";

/** The outline of an experience told by those who carried it (Laboratoire de la mobilité inclusive). */
export const retourExperienceTemplate: Template = {
  id: "retour-experience",
  label: { fr: "Retour d’expérience", en: "Feedback from the field" },
  description: {
    fr: "Le récit d’une action : le constat, la solution, le rôle de chacun, un témoignage, les suites.",
    en: "The story of an action: the finding, the solution, who did what, a testimony, what follows.",
  },
};

/** What a page that begins with it holds. */
export const retourExperienceBody = (): BodyNode[] => [
  heading(2, "Constat"),
  toWrite("La situation qui a tout déclenché."),
  heading(2, "Recherche de solutions et de partenaires"),
  toWrite("Qui a été appelé, ce qui a été essayé."),
  heading(2, "Règles du jeu"),
  emptyList("Une règle : gratuité, durée, conditions…"),
  heading(2, "Rôle de chaque acteur"),
  emptyBlock("partenaires"),
  heading(2, "Flotte"),
  emptyBlock("flotte"),
  heading(2, "Témoignage"),
  emptyBlock("verbatim", toWrite("Les mots de la personne, sous un pseudonyme.")),
  heading(2, "Suites"),
  toWrite("Ce que l’action est devenue."),
];
