import type { Template } from "../../kinds/define-kind.ts";
import type { BodyNode } from "../body-node.ts";
import { emptyBlock, emptyList, emptyTable, heading, namedRows, toWrite } from "./sections.ts";

/** The outline of a LAB session: from what exists to an ideal journey. */
export const sessionLabTemplate: Template = {
  id: "session-lab",
  label: { fr: "Session LAB", en: "LAB session" },
  description: {
    fr: "De l’état des lieux au parcours idéal, avec les besoins, les idées et les verbatims.",
    en: "From the state of things to the ideal journey, with needs, ideas and quotations.",
  },
};

/** What a page that begins with it holds. */
export const sessionLabBody = (): BodyNode[] => [
  heading(2, "État des lieux"),
  emptyTable(["Satisfaction", "Insatisfaction", "Améliorations"]),
  heading(2, "Besoins"),
  namedRows("besoins", "categorie", {
    Avant: { besoins: emptyList("Ce qu’il faut avant de commencer.") },
    Pendant: { besoins: emptyList("Ce qu’il faut en chemin.") },
    Après: { besoins: emptyList("Ce qu’il faut pour que cela dure.") },
  }),
  heading(2, "Idéation"),
  emptyList("Une idée, le groupe qui l’a eue."),
  heading(2, "Parcours idéal"),
  emptyBlock("parcoursIdeal"),
  heading(2, "Communication"),
  emptyList("Un support, pour qui."),
  heading(2, "Kiosques d’inspiration"),
  emptyBlock("intervenant"),
  heading(2, "Verbatims"),
  emptyBlock("verbatim", toWrite("Une parole entendue, mot pour mot.")),
  heading(2, "Fresque"),
  toWrite("Déposez ici l’image de la fresque, avec sa description et son crédit."),
];
