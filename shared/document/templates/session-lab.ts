import type { Template } from "../../kinds/define-kind.ts";
import { emptyGrid, emptyList, emptyQuote, emptyTable, heading, paragraph } from "./sections.ts";

/** The outline of a LAB session: from what exists to an ideal journey. */
export const sessionLabTemplate: Template = {
  id: "session-lab",
  label: { fr: "Session LAB", en: "LAB session" },
  description: {
    fr: "De l’état des lieux au parcours idéal, avec les besoins, les idées et les verbatims.",
    en: "From the state of things to the ideal journey, with needs, ideas and quotations.",
  },
  body: [
    heading(2, "État des lieux"),
    emptyTable(["Satisfaction", "Insatisfaction", "Améliorations"]),
    heading(2, "Besoins"),
    heading(3, "Avant"),
    emptyList(),
    heading(3, "Pendant"),
    emptyList(),
    heading(3, "Après"),
    emptyList(),
    heading(2, "Idéation"),
    emptyList(),
    heading(2, "Parcours idéal"),
    emptyGrid(["Acteur", "Avant", "Pendant", "Après"], ["Usager", "Prescripteur", "Partenaire"]),
    heading(2, "Communication"),
    emptyList(),
    heading(2, "Kiosques d’inspiration"),
    emptyTable(["Kiosque", "Organisation", "Sujet"]),
    heading(2, "Verbatims"),
    emptyQuote(),
    heading(2, "Fresque"),
    paragraph(),
  ],
};
