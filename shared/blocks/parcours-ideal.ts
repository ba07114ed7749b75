import { defineBlock } from "./define-block.ts";

/** What each actor would live in an ideal journey, moment by moment. */
export const parcoursIdeal = defineBlock({
  name: "parcoursIdeal",
  label: { fr: "Parcours idéal", en: "Ideal journey" },
  description: {
    fr: "Une grille : ce que chacun vit avant, pendant et après",
    en: "A grid: what each lives before, during and after",
  },
  keywords: ["parcours ideal", "grille", "avant pendant apres", "usager", "prescripteur", "partenaire", "journey"],
  inline: false,
  cells: {
    acteur: {
      frame: true,
      label: { fr: "Acteur", en: "Actor" },
      help: { fr: "Qui le vit", en: "Who lives it" },
    },
    avant: { label: { fr: "Avant", en: "Before" }, help: { fr: "Ce qui prépare", en: "What prepares" } },
    pendant: { label: { fr: "Pendant", en: "During" }, help: { fr: "Ce qui se passe", en: "What happens" } },
    apres: { label: { fr: "Après", en: "After" }, help: { fr: "Ce qui suit", en: "What follows" } },
  },
  firstRows: [
    { acteur: { fr: "Usager", en: "User" } },
    { acteur: { fr: "Prescripteur", en: "Prescriber" } },
    { acteur: { fr: "Partenaire", en: "Partner" } },
  ],
});
