import { h2, p, pageLink } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";

/** The territories that the demonstration sheets name. */
export const demonstrationTerritories: readonly DemonstrationPage[] = [
  {
    key: "ile-de-france",
    kind: "territoire",
    visibility: "public",
    owner: "reseau",
    title: "Île-de-France",
    fields: () => ({
      code: "R11",
      resume: "Huit départements, de la métropole dense aux plateaux ruraux de la Beauce.",
    }),
    body: () => [
      h2("Gouvernance"),
      p(
        "La région finance, avec l'Europe, l'État et les départements, des plateformes de mobilité pour les personnes en insertion.",
      ),
    ],
  },
  {
    key: "essonne",
    kind: "territoire",
    visibility: "public",
    owner: "reseau",
    title: "Essonne",
    fields: (pageId) => ({
      code: "91",
      resume: "Un nord urbain bien desservi, un sud rural où l’on ne travaille pas sans se déplacer.",
      chefDeFile: pageId("departement-essonne"),
    }),
    body: (pageId) => [
      h2("Gouvernance"),
      p(
        "Le ",
        pageLink(pageId("departement-essonne")),
        " a labellisé des actions d'insertion et d'économie sociale et solidaire, dont la plateforme de mobilité du sud du département.",
      ),
      h2("Freins et initiatives"),
      p("Le sud du département est rural : sans permis ni véhicule, l'emploi et la formation restent hors de portée."),
    ],
  },
  {
    key: "etampois",
    kind: "territoire",
    visibility: "public",
    owner: "conseiller",
    title: "CA de l’Étampois Sud-Essonne",
    fields: () => ({ code: "200017846", resume: "L’intercommunalité d’Étampes, au sud de l’Essonne." }),
    body: (pageId) => [
      h2("Rattachements"),
      p("L'intercommunalité appartient au département de l'", pageLink(pageId("essonne")), "."),
    ],
  },
  {
    key: "etampes",
    kind: "territoire",
    visibility: "public",
    owner: "conseiller",
    title: "Étampes",
    fields: (pageId) => ({
      code: "91223",
      resume: "Siège de la plateforme de mobilité solidaire du Sud Essonne.",
      coordination: "Plateforme de mobilité solidaire Sud Essonne",
      chefDeFile: pageId("collectif"),
    }),
    body: (pageId) => [
      h2("Qui fait quoi ici"),
      p("Étampes accueille la plateforme de mobilité portée par le ", pageLink(pageId("collectif")), "."),
      h2("Rattachements"),
      p(
        "La commune appartient à la ",
        pageLink(pageId("etampois")),
        " et au département de l'",
        pageLink(pageId("essonne")),
        ".",
      ),
    ],
  },
];
