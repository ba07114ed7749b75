import { defineBlock } from "./define-block.ts";

/** The steps of an action, each told in six columns, as the sheets of labelled actions are. */
export const etapes = defineBlock({
  name: "etapes",
  label: { fr: "Étapes", en: "Steps" },
  description: {
    fr: "Ce qui s’est fait, avec quels moyens, et ce que cela a donné",
    en: "What was done, with what means, and what came of it",
  },
  keywords: ["etapes", "etape", "deroulement", "processus", "calendrier", "steps", "process"],
  inline: false,
  cells: {
    etape: { label: { fr: "Étape", en: "Step" }, help: { fr: "Son nom, sa date", en: "Its name, its date" } },
    processus: {
      label: { fr: "Processus", en: "Process" },
      help: { fr: "Comment cela s’est passé", en: "How it went" },
    },
    moyens: {
      label: { fr: "Moyens techniques, financiers, humains", en: "Technical, financial and human means" },
      help: { fr: "Ce qu’il a fallu", en: "What it took" },
    },
    resultats: {
      label: { fr: "Résultats", en: "Results" },
      help: { fr: "Ce qui a été obtenu", en: "What was achieved" },
    },
    facteurs: {
      label: { fr: "Facteurs de succès ou d’échec", en: "Factors of success or failure" },
      help: { fr: "Ce qui a aidé, ce qui a freiné", en: "What helped, what hindered" },
    },
    effets: {
      label: { fr: "Effets imprévus", en: "Unexpected effects" },
      help: { fr: "Ce que personne n’attendait", en: "What nobody expected" },
    },
  },
});
