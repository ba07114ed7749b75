import { entryColumns } from "@passerelles/shared/document/row-entries.ts";
import { p } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";

/** A partner directory, from the partners' table of the Sud Essonne sheet. */
export const demonstrationDirectories: readonly DemonstrationPage[] = [
  {
    key: "annuaire-sud-essonne",
    kind: "annuaire",
    visibility: "public",
    owner: "conseiller",
    title: "Les partenaires de la plateforme de mobilité du Sud Essonne",
    fields: (pageId) => ({
      resume: "Qui finance, qui oriente, qui porte : les partenaires de la plateforme et leur rôle.",
      objet: "Lever les freins de mobilité des habitants du sud de l’Essonne",
      lieux: ["200017846", "91"].map((code) => ({ code })),
      thematiques: ["Mobilité", "Insertion"].map((value) => ({ value })),
      referente: pageId("collectif"),
      partenaires: [
        {
          structure: pageId("collectif"),
          role: "Porte la plateforme",
          ...entryColumns("contacts", [pageId("accueil-plateforme")]),
        },
        { structure: pageId("fse"), role: "Financement" },
        { structure: pageId("region-ile-de-france"), role: "Financement" },
        {
          structure: pageId("departement-essonne"),
          role: "Financement",
          ...entryColumns("contacts", [pageId("referent-departement")]),
        },
        {
          structure: pageId("pole-emploi"),
          role: "Repérage des publics",
          ...entryColumns("contacts", [pageId("prescription-emploi")]),
        },
        { structure: pageId("mds"), role: "Repérage des publics" },
        { structure: pageId("missions-locales"), role: "Repérage des publics" },
      ],
    }),
    body: () => [p("Chacun peut compléter la liste : un rôle, une personne à contacter, une date de vérification.")],
  },
];
