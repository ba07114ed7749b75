import type { Template } from "../../kinds/define-kind.ts";
import type { BodyNode } from "../body-node.ts";
import { emptyBlock, emptyList, heading, toWrite } from "./sections.ts";

/** The outline of a study day: a round table, then workshops. */
export const journeeEchangesTemplate: Template = {
  id: "journee-echanges",
  label: { fr: "Journée d’échanges", en: "Study day" },
  description: {
    fr: "Une table ronde, des ateliers, les freins et les initiatives, les besoins par catégorie.",
    en: "A round table, workshops, obstacles and initiatives, needs by category.",
  },
};

/** What a page that begins with it holds. */
export const journeeEchangesBody = (): BodyNode[] => [
  heading(2, "Table ronde"),
  emptyBlock("intervenant"),
  toWrite("Ce qui s’est dit, et ce que la salle a répondu."),
  heading(2, "Ateliers"),
  heading(3, "Constats"),
  emptyList("Ce que l’on observe, avec sa source."),
  heading(3, "Enjeux prioritaires"),
  emptyList("Ce sur quoi il faut agir d’abord."),
  heading(2, "Freins et initiatives"),
  emptyBlock("freinInitiatives"),
  heading(2, "Besoins"),
  emptyBlock("besoins"),
  heading(2, "Vidéos"),
  emptyList("Le titre de la vidéo, et ce qu’elle montre."),
  heading(2, "Présence"),
  toWrite("Combien de personnes, de quelles structures."),
];
