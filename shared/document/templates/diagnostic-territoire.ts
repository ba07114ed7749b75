import type { Template } from "../../kinds/define-kind.ts";
import { emptyList, emptyTable, heading, paragraph } from "./sections.ts";

/** The outline of a territory page. */
export const diagnosticTerritoireTemplate: Template = {
  id: "diagnostic",
  label: { fr: "Diagnostic du territoire", en: "Diagnosis of the territory" },
  description: {
    fr: "Les constats et les enjeux, l’offre de transport, la gouvernance, les freins et les projets.",
    en: "Findings and stakes, transport on offer, governance, obstacles and projects.",
  },
  body: [
    heading(2, "Diagnostic"),
    heading(3, "Constats"),
    emptyList(),
    heading(3, "Enjeux prioritaires"),
    emptyList(),
    heading(2, "Offre de transport"),
    paragraph(),
    heading(2, "Gouvernance"),
    paragraph(),
    heading(2, "Freins et initiatives"),
    emptyTable(["Frein", "Initiatives"]),
    heading(2, "Projets"),
    emptyList(),
  ],
};
