import type { Template } from "../../kinds/define-kind.ts";
import { heading, namedRows, toWrite } from "./sections.ts";

/** The outline of a world café of three themes; each table leaves topics, findings and priorities. */
export const worldCafeTemplate: Template = {
  id: "world-cafe",
  label: { fr: "World café", en: "World café" },
  description: {
    fr: "Thème par thème : de quoi a-t-on parlé, quels constats, quels enjeux prioritaires.",
    en: "Theme by theme: what was talked about, the findings, the priorities.",
  },
  body: [
    heading(2, "Déroulement"),
    toWrite("Le temps par table, le nombre de tours, qui anime."),
    heading(2, "Thèmes"),
    namedRows("constatsEnjeux", "theme", ["Thème 1", "Thème 2", "Thème 3"]),
    heading(2, "Synthèse"),
    toWrite("Ce que l’on retient de toutes les tables."),
  ],
};
