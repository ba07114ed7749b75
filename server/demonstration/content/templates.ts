import { paragraph } from "@passerelles/shared/document/templates/sections.ts";
import { bullets, h2 } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";

/** What the demonstration's network offers to begin with, besides the shipped templates. */
export const demonstrationTemplates: readonly DemonstrationPage[] = [
  {
    key: "modele-garage",
    kind: "structure",
    isTemplate: true,
    visibility: "membres",
    owner: "reseau",
    title: "Garage solidaire",
    fields: () => ({
      resume: "Réparation, location ou vente à tarif social : ce qu'une personne doit savoir avant de venir.",
    }),
    body: () => [
      h2("Ce que le garage propose"),
      bullets("Réparation", "Location", "Vente"),
      h2("À qui, et à quelles conditions"),
      paragraph(),
      h2("Comment y aller"),
      paragraph(),
      h2("Avec quels partenaires"),
      paragraph(),
    ],
  },
];
