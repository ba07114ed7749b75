import type { Language } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";

/** What holds people back, and what answers it: an obstacle that nothing answers is itself a finding. */
export const freinInitiatives = defineBlock({
  name: "freinInitiatives",
  label: { fr: "Freins et initiatives", en: "Obstacles and initiatives" },
  description: {
    fr: "Un arbre : à chaque frein les initiatives qui y répondent, et ceux qui n’en ont pas",
    en: "A tree: the initiatives that answer each obstacle, and those that have none",
  },
  keywords: ["freins", "frein", "initiatives", "arbre", "arborescence", "obstacles", "solutions", "tree"],
  inline: false,
  fields: {
    mention: {
      type: "text",
      label: { fr: "Mention", en: "Note" },
      help: { fr: "Dite au-dessus de l’arbre", en: "Said above the tree" },
      example: { fr: "Exemple construit pour la démonstration", en: "An example made for the demonstration" },
    },
  },
  cells: {
    frein: {
      label: { fr: "Frein", en: "Obstacle" },
      help: { fr: "Ce qui empêche d’avancer", en: "What holds people back" },
    },
    initiatives: {
      label: { fr: "Initiatives", en: "Initiatives" },
      help: { fr: "Une initiative par puce", en: "One initiative per item" },
      gap: { fr: "Aucune initiative connue", en: "No known initiative" },
      items: true,
    },
  },
});

/** « 5 freins, dont 1 sans initiative ». */
export function obstaclesSentence(obstacles: number, unanswered: number, language: Language): string {
  const count =
    language === "fr"
      ? `${obstacles} ${obstacles > 1 ? "freins" : "frein"}`
      : `${obstacles} ${obstacles === 1 ? "obstacle" : "obstacles"}`;
  if (unanswered === 0) return count;
  if (obstacles === 1) return `${count}, ${language === "fr" ? "sans initiative" : "without initiative"}`;
  return `${count}, ${language === "fr" ? `dont ${unanswered} sans initiative` : `${unanswered} of them without initiative`}`;
}
