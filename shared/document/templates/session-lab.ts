import type { Template } from "../../kinds/define-kind.ts";
import { emptyBlock, emptyList, emptyTable, heading, namedRows, toWrite } from "./sections.ts";

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
    namedRows("besoins", "categorie", ["Avant", "Pendant", "Après"]),
    heading(2, "Idéation"),
    emptyList("Une idée, le groupe qui l’a eue."),
    heading(2, "Parcours idéal"),
    emptyBlock("parcoursIdeal"),
    heading(2, "Communication"),
    emptyList("Un support, pour qui."),
    heading(2, "Kiosques d’inspiration"),
    emptyBlock("intervenant"),
    heading(2, "Verbatims"),
    emptyBlock("verbatim"),
    heading(2, "Fresque"),
    toWrite("Déposez ici l’image de la fresque, avec sa description et son crédit."),
  ],
};
