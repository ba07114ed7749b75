import type { Language } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";

/** What people need, by category or by moment. */
export const besoins = defineBlock({
  name: "besoins",
  label: { fr: "Besoins", en: "Needs" },
  description: {
    fr: "Ce qu’il faudrait, par catégorie ou par moment",
    en: "What would be needed, by category or by moment",
  },
  keywords: ["besoins", "besoin", "attentes", "categories", "moments", "avant pendant apres", "needs"],
  inline: false,
  fields: {
    titre: {
      type: "text",
      label: { fr: "Besoins de qui, ou de quoi", en: "Whose needs, or what for" },
      example: { fr: "Besoins des professionnels", en: "Needs of professionals" },
    },
  },
  cells: {
    categorie: {
      frame: true,
      label: { fr: "Catégorie ou moment", en: "Category or moment" },
      help: {
        fr: "Formation, ou avant…",
        en: "Training, or before…",
      },
    },
    besoins: {
      label: { fr: "Besoins", en: "Needs" },
      help: { fr: "Un besoin par puce", en: "One need per item" },
      items: true,
    },
  },
});

/** « 18 besoins », with « en 5 catégories » or moments left to what heads them. */
export function needsSentence(needs: number, language: Language): string {
  if (language === "fr") return `${needs} ${needs > 1 ? "besoins" : "besoin"}`;
  return `${needs} ${needs === 1 ? "need" : "needs"}`;
}
