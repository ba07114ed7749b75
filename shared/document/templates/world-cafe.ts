import type { Template } from "../../kinds/define-kind.ts";
import { emptyList, heading, paragraph } from "./sections.ts";

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
    paragraph(),
    heading(2, "Thème 1"),
    heading(3, "De quoi a-t-on parlé ?"),
    emptyList(),
    heading(3, "Constats"),
    emptyList(),
    heading(3, "Enjeux prioritaires"),
    emptyList(),
    heading(2, "Thème 2"),
    heading(3, "De quoi a-t-on parlé ?"),
    emptyList(),
    heading(3, "Constats"),
    emptyList(),
    heading(3, "Enjeux prioritaires"),
    emptyList(),
    heading(2, "Thème 3"),
    heading(3, "De quoi a-t-on parlé ?"),
    emptyList(),
    heading(3, "Constats"),
    emptyList(),
    heading(3, "Enjeux prioritaires"),
    emptyList(),
    heading(2, "Synthèse"),
    paragraph(),
  ],
};
