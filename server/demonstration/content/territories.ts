import { pageLink } from "../blocks.ts";
import { h2, p } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";
import { obstacles } from "../prose-blocks.ts";
import { aidsThere, organisationsThere, sheetsThere, workshopsThere } from "./lists-of-territory.ts";

/** The départements, intercommunalities and communes that the demonstration sheets name. */
export const demonstrationTerritories: readonly DemonstrationPage[] = [
  {
    key: "essonne",
    kind: "territoire",
    visibility: "public",
    owner: "reseau",
    title: "Essonne",
    fields: (pageId) => ({
      code: "91",
      resume: "Le département de la plateforme de mobilité solidaire du Sud Essonne.",
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
      p("Au sud du département, d'après la fiche de la plateforme :"),
      obstacles(
        undefined,
        [
          "Aucun moyen de transport",
          "Location de voitures et de deux-roues",
          "Voitures avec chauffeur",
          "Vélos à assistance électrique",
        ],
        ["Pas de permis de conduire", "Formation accélérée au permis", "Aide pour payer le permis"],
        ["Ne pas savoir se déplacer", "Cours gratuits pour apprendre à se déplacer"],
      ),
      ...organisationsThere("91"),
      ...sheetsThere("91"),
      ...aidsThere("91"),
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
      ...sheetsThere("200017846"),
      ...aidsThere("200017846"),
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
      resume: "La ville autour de laquelle agit la plateforme de mobilité solidaire du Sud Essonne.",
      coordination: "Plateforme de mobilité solidaire Sud Essonne",
      chefDeFile: pageId("collectif"),
    }),
    body: (pageId) => [
      h2("Qui fait quoi ici"),
      p("Étampes est au centre des communes de la plateforme portée par le ", pageLink(pageId("collectif")), "."),
      h2("Rattachements"),
      p(
        "La commune appartient à la ",
        pageLink(pageId("etampois")),
        " et au département de l'",
        pageLink(pageId("essonne")),
        ".",
      ),
      ...sheetsThere("91223"),
      ...aidsThere("91223"),
    ],
  },
  {
    key: "puy-de-dome",
    kind: "territoire",
    visibility: "public",
    owner: "reseau",
    title: "Puy-de-Dôme",
    fields: (pageId) => ({
      code: "63",
      resume: "Un département dont la plateforme de mobilité a trouvé un véhicule en trois jours.",
      chefDeFile: pageId("departement-puy-de-dome"),
    }),
    body: (pageId) => [
      h2("Offre de transport"),
      p(
        "La plateforme de mobilité du département a trouvé un véhicule en trois jours à un demandeur d'emploi pendant le premier confinement. Le département appartient à la région ",
        pageLink(pageId("auvergne-rhone-alpes")),
        ".",
      ),
      ...sheetsThere("63"),
      ...aidsThere("63"),
    ],
  },
  {
    key: "thiers-dore-montagne",
    kind: "territoire",
    visibility: "public",
    owner: "conseiller",
    title: "CC Thiers Dore et Montagne",
    fields: () => ({
      code: "200070712",
      resume: "L’intercommunalité de Thiers.",
    }),
    body: (pageId) => [
      h2("Rattachements"),
      p("L'intercommunalité appartient au département du ", pageLink(pageId("puy-de-dome")), "."),
      ...sheetsThere("200070712", "contenant"),
      ...aidsThere("200070712"),
    ],
  },
  {
    key: "thiers",
    kind: "territoire",
    visibility: "public",
    owner: "conseiller",
    title: "Thiers",
    fields: () => ({
      code: "63430",
      resume: "La ville près de laquelle un véhicule a été trouvé en trois jours.",
    }),
    body: (pageId) => [
      h2("Freins et initiatives"),
      obstacles(undefined, [
        "Un véhicule en panne, qui allait coûter un remplacement",
        ["Un autre véhicule, trouvé en trois jours : ", pageLink(pageId("fiche-vehicules-solidaires"))],
      ]),
      h2("Rattachements"),
      p(
        "La commune appartient à la ",
        pageLink(pageId("thiers-dore-montagne")),
        " et au département du ",
        pageLink(pageId("puy-de-dome")),
        ".",
      ),
      ...sheetsThere("63430", "contenant"),
      ...aidsThere("63430"),
    ],
  },
  {
    key: "nord",
    kind: "territoire",
    visibility: "public",
    owner: "reseau",
    title: "Nord",
    fields: () => ({
      code: "59",
      resume: "Un département présent à la table ronde d’Arras, en 2017.",
    }),
    body: (pageId) => [
      h2("Rattachements"),
      p("Le département appartient à la région ", pageLink(pageId("hauts-de-france")), "."),
      ...organisationsThere("59"),
      ...aidsThere("59"),
    ],
  },
  {
    key: "pas-de-calais",
    kind: "territoire",
    visibility: "public",
    owner: "reseau",
    title: "Pas-de-Calais",
    fields: () => ({
      code: "62",
      resume: "Le département d’Arras, où s’est tenue la journée d’échanges de 2017.",
    }),
    body: (pageId) => [
      h2("Rattachements"),
      p("Le département appartient à la région ", pageLink(pageId("hauts-de-france")), "."),
      ...workshopsThere("62"),
      ...aidsThere("62"),
    ],
  },
  {
    key: "communaute-urbaine-arras",
    kind: "territoire",
    visibility: "public",
    owner: "conseiller",
    title: "CU d’Arras",
    fields: () => ({
      code: "200033579",
      resume: "La communauté urbaine d’Arras.",
    }),
    body: (pageId) => [
      h2("Rattachements"),
      p("L'intercommunalité appartient au département du ", pageLink(pageId("pas-de-calais")), "."),
      ...workshopsThere("200033579"),
      ...aidsThere("200033579"),
    ],
  },
  {
    key: "arras",
    kind: "territoire",
    visibility: "public",
    owner: "conseiller",
    title: "Arras",
    fields: () => ({
      code: "62041",
      resume: "La ville où une journée d’échanges a réuni les professionnels de la mobilité et de l’insertion.",
    }),
    body: (pageId) => [
      h2("Projets"),
      p(
        "Les professionnels réunis ici en 2017 demandaient un espace commun sur les aides à la mobilité, par territoire, et une liste de qui fait quoi.",
      ),
      h2("Rattachements"),
      p(
        "La commune appartient à la ",
        pageLink(pageId("communaute-urbaine-arras")),
        " et au département du ",
        pageLink(pageId("pas-de-calais")),
        ".",
      ),
      ...workshopsThere("62041"),
      ...aidsThere("62041"),
    ],
  },
];
