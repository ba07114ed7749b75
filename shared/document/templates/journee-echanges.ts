import type { Template } from "../../kinds/define-kind.ts";
import { emptyList, emptyTable, heading, paragraph } from "./sections.ts";

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
    emptyTable(["Intervenant (rôle)", "Organisation", "Sujet"]),
    heading(2, "Ateliers"),
    heading(3, "Constats"),
    emptyList(),
    heading(3, "Enjeux prioritaires"),
    emptyList(),
    heading(2, "Freins et initiatives"),
    emptyTable(["Frein", "Initiatives"]),
    heading(2, "Besoins"),
    emptyTable(["Catégorie", "Besoins"]),
    heading(2, "Vidéos"),
    emptyList(),
    heading(2, "Présence"),
    paragraph(),
  ],
};
