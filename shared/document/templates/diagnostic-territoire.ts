import type { Template } from "../../kinds/define-kind.ts";
import type { BodyNode } from "../body-node.ts";
import { emptyBlock, emptyList, heading, toWrite } from "./sections.ts";

/** The outline of a territory page. */
export const diagnosticTerritoireTemplate: Template = {
  id: "diagnostic",
  label: { fr: "Diagnostic du territoire", en: "Diagnosis of the territory" },
  description: {
    fr: "Les constats et les enjeux, l’offre de transport, la gouvernance, les freins et les projets.",
    en: "Findings and stakes, transport on offer, governance, obstacles and projects.",
  },
};

/** What a page that begins with it holds. */
export const diagnosticTerritoireBody = (): BodyNode[] => [
  heading(2, "Diagnostic"),
  heading(3, "Constats"),
  emptyList("Ce que l’on observe, avec sa source."),
  heading(3, "Enjeux prioritaires"),
  emptyList("Ce sur quoi il faut agir d’abord."),
  heading(2, "Offre de transport"),
  toWrite("Lignes, transport à la demande, autopartage, location : ce qui existe, où et quand."),
  heading(2, "Gouvernance"),
  toWrite("Qui décide, qui coordonne, dans quelles instances."),
  heading(2, "Freins et initiatives"),
  emptyBlock("freinInitiatives"),
  heading(2, "Projets"),
  emptyList("Un projet, qui le porte, pour quand."),
];
