import type { Template } from "../../kinds/define-kind.ts";
import { emptyList, emptyQuote, emptyTable, heading, paragraph } from "./sections.ts";

/** The outline of an experience told by those who carried it (Laboratoire de la mobilité inclusive). */
export const retourExperienceTemplate: Template = {
  id: "retour-experience",
  label: { fr: "Retour d’expérience", en: "Feedback from the field" },
  description: {
    fr: "Le récit d’une action : le constat, la solution, le rôle de chacun, un témoignage, les suites.",
    en: "The story of an action: the finding, the solution, who did what, a testimony, what follows.",
  },
  body: [
    heading(2, "Constat"),
    paragraph(),
    heading(2, "Recherche de solutions et de partenaires"),
    paragraph(),
    heading(2, "Règles du jeu"),
    emptyList(),
    heading(2, "Rôle de chaque acteur"),
    emptyTable(["Acteur", "Rôle"]),
    heading(2, "Flotte"),
    emptyTable(["Véhicule", "Nombre"]),
    heading(2, "Témoignage"),
    emptyQuote(),
    heading(2, "Suites"),
    paragraph(),
  ],
};
