import type { Template } from "../../kinds/define-kind.ts";
import type { BodyNode } from "../body-node.ts";
import { emptyList, heading, namedRows, toWrite } from "./sections.ts";

/** The outline of a world café of three themes; each table leaves topics, findings and priorities. */
export const worldCafeTemplate: Template = {
  id: "world-cafe",
  label: { fr: "World café", en: "World café" },
  description: {
    fr: "Thème par thème : de quoi a-t-on parlé, quels constats, quels enjeux prioritaires.",
    en: "Theme by theme: what was talked about, the findings, the priorities.",
  },
};

/** What a page that begins with it holds. */
export const worldCafeBody = (): BodyNode[] => [
  heading(2, "Déroulement"),
  toWrite("Le temps par table, le nombre de tours, qui anime."),
  heading(2, "Thèmes"),
  namedRows("constatsEnjeux", "theme", { "Thème 1": leaves(), "Thème 2": leaves(), "Thème 3": leaves() }),
  heading(2, "Synthèse"),
  toWrite("Ce que l’on retient de toutes les tables."),
];

/** What the table of a theme is asked for. */
const leaves = () => ({
  sujets: emptyList("Un sujet abordé à la table."),
  constats: emptyList("Ce que l’on observe, avec sa source."),
  enjeux: emptyList("Ce sur quoi il faut agir d’abord."),
});
