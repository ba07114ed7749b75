import { defineBlock } from "./define-block.ts";

/** What the tables of a world café have brought out, theme by theme. */
export const constatsEnjeux = defineBlock({
  name: "constatsEnjeux",
  label: { fr: "Constats et enjeux", en: "Findings and priorities" },
  description: {
    fr: "Thème par thème : de quoi on a parlé, ce qu’on constate, ce qui est prioritaire",
    en: "Theme by theme: what was talked about, what was found, what comes first",
  },
  keywords: ["constats", "enjeux", "world cafe", "diagnostic", "themes", "priorites", "findings", "priorities"],
  inline: false,
  cells: {
    theme: {
      frame: true,
      label: { fr: "Thème", en: "Theme" },
      help: { fr: "Thème : usagers, gouvernance…", en: "Theme: users, governance…" },
    },
    sujets: {
      label: { fr: "De quoi a-t-on parlé", en: "What was talked about" },
      help: { fr: "Un sujet par puce", en: "One topic per item" },
      items: true,
    },
    constats: {
      label: { fr: "Constats", en: "Findings" },
      help: { fr: "Ce que l’on observe", en: "What is observed" },
      items: true,
    },
    enjeux: {
      label: { fr: "Enjeux prioritaires", en: "Priorities" },
      help: { fr: "Ce qu’il faut changer d’abord", en: "What must change first" },
      items: true,
    },
  },
});
