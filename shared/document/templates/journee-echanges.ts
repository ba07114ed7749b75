import type { Template } from "../../kinds/define-kind.ts";
import { emptyBlock, emptyList, heading, toWrite } from "./sections.ts";

/** The outline of a study day: a round table, then workshops. */
export const journeeEchangesTemplate: Template = {
  id: "journee-echanges",
  label: { fr: "Journée d’échanges", en: "Study day" },
  description: {
    fr: "Une table ronde, des ateliers, les freins et les initiatives, les besoins par catégorie.",
    en: "A round table, workshops, obstacles and initiatives, needs by category.",
  },
  body: [
    heading(2, "Table ronde"),
    emptyBlock("intervenant"),
    toWrite("Ce qui s’est dit, et ce que la salle a répondu."),
    heading(2, "Ateliers"),
    emptyBlock("constatsEnjeux"),
    heading(2, "Freins et initiatives"),
    emptyBlock("freinInitiatives"),
    heading(2, "Besoins"),
    emptyBlock("besoins"),
    heading(2, "Vidéos"),
    emptyList("Le titre de la vidéo, et ce qu’elle montre."),
    heading(2, "Présence"),
    toWrite("Combien de personnes, de quelles structures."),
  ],
};
