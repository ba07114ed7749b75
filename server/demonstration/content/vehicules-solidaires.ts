import { figure, fleet, pageLink, partners } from "../blocks.ts";
import { bullets, h2, p, quote, strong } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";

/** All figures come from the same article, and were checked against it on the day given. */
const origin = {
  source: "Retour d’expérience « véhicules solidaires », Laboratoire de la mobilité inclusive",
  sourceUrl: "https://www.mobiliteinclusive.com",
  verifiedOn: "2026-11-12",
} as const;
const national = { ...origin, territory: "FR" } as const;

/** An experience article on vehicles lent during the first lockdown. */
export const solidarityVehiclesSheet: DemonstrationPage = {
  key: "fiche-vehicules-solidaires",
  kind: "fiche-pratique",
  template: "retour-experience",
  visibility: "public",
  owner: "reseau",
  title: "Prêter un véhicule en trois jours : des véhicules solidaires pour l’emploi",
  fields: (pageId) => ({
    resume:
      "Pendant le premier confinement, des réseaux de mobilité solidaire ont prêté gratuitement voitures, scooters et vélos à des demandeurs d’emploi prêts à travailler dans les secteurs essentiels.",
    demarrage: "2020",
    fin: "2020",
    lieux: [{ code: "FR" }, { code: "63" }],
    envergure: "nationale",
    financements: [
      { nature: "prive", financeur: "Fonds d’urgence des financeurs", montant: "Frais de fonctionnement" },
    ],
    structurePorteuse: pageId("pole-emploi"),
    organismes: ["mobin", "apreva", "wimoov", "ecf", "fondation-total"].map((key) => ({ page: pageId(key) })),
    publics: [{ value: "Demandeurs d’emploi" }],
    thematiques: ["Mobilité", "Emploi"].map((value) => ({ value })),
    freins: ["Aucun moyen de transport", "Véhicule en panne ou hors d’usage"].map((value) => ({ value })),
    solutions: ["Prêt de véhicules", "Vélo à assistance électrique", "Garage solidaire"].map((value) => ({ value })),
    licence: "CC-BY-4.0",
    source: "https://www.mobiliteinclusive.com",
  }),
  body: (pageId) => [
    h2("Constat"),
    p(
      "Des demandeurs d'emploi veulent travailler dans les secteurs essentiels et n'ont pas de quoi s'y rendre. L'article ne donne pas d'année : le premier confinement le situe au printemps 2020.",
    ),
    h2("Recherche de solutions et de partenaires"),
    p(
      pageLink(pageId("pole-emploi")),
      " s'associe à ",
      pageLink(pageId("mobin")),
      ", ",
      pageLink(pageId("apreva")),
      ", ",
      pageLink(pageId("wimoov")),
      ", ",
      pageLink(pageId("ecf")),
      " et la ",
      pageLink(pageId("fondation-total")),
      ". Le réseau Mob'In réunit ",
      figure({
        ...national,
        indicator: "network-members",
        label: "membres",
        value: "43",
        period: "–",
        source: "Mob’In, cité par le Laboratoire de la mobilité inclusive",
      }),
      ", présents dans ",
      figure({
        ...origin,
        indicator: "departements-covered",
        label: "départements",
        value: "33",
        source: "Mob’In, cité par le Laboratoire de la mobilité inclusive",
      }),
      ".",
    ),
    p(
      "Ensemble, ils ont rassemblé ",
      figure({ ...origin, indicator: "cars", label: "voitures", value: "> 80" }),
      ", ",
      figure({ ...origin, indicator: "two-wheelers", label: "scooters", value: "140" }),
      " et ",
      figure({ ...origin, indicator: "bicycles", label: "vélos", value: "100" }),
      ", dont ",
      figure({
        ...origin,
        indicator: "e-bike-share",
        label: "à assistance électrique",
        value: "près de 40 %",
        scope: "vélos mis à disposition",
      }),
      ".",
    ),
    h2("Règles du jeu"),
    bullets(
      [strong("Gratuit : "), "un fonds d'urgence des financeurs couvre les frais de fonctionnement."],
      [strong("Temporaire : "), "de la fin avril à la fin du confinement."],
      [strong("Multimodal : "), "la voiture, le scooter ou le vélo."],
    ),
    h2("Rôle de chaque acteur"),
    partners(
      {
        structure: pageId("pole-emploi"),
        role: "Repère les besoins, à côté de sa plateforme MobilisationEmploi, et les transmet à qui a des véhicules",
      },
      ...["mobin", "apreva", "wimoov", "ecf", "fondation-total"].map((key) => ({
        structure: pageId(key),
        role: "Mène l'opération avec Pôle emploi",
      })),
      {
        nom: "Garages solidaires, plateformes de mobilité, auto-écoles",
        role: "Mettent les véhicules à disposition",
      },
      { nom: "Financeurs", role: "Couvrent les frais de fonctionnement par un fonds d'urgence" },
    ),
    h2("Flotte"),
    fleet(
      { source: origin.source, verifiedOn: origin.verifiedOn },
      { type: "voiture", nombre: "> 80" },
      { type: "scooter", nombre: "140" },
      { type: "velo", nombre: "100", note: "dont près de 40 % à assistance électrique" },
    ),
    h2("Témoignage"),
    quote(
      "Près de ",
      pageLink(pageId("thiers")),
      ", une personne de 29 ans, que nous appellerons Alex, voit son véhicule tomber en panne alors qu'un remplacement l'attend dans une maison d'enfants. La plateforme de mobilité du ",
      pageLink(pageId("departement-puy-de-dome")),
      " lui en trouve un autre : ",
      figure({
        ...origin,
        indicator: "delay",
        label: "ont suffi",
        value: "3 jours",
        territory: "63",
      }),
      ".",
    ),
    p("Le prénom a été choisi pour cette page."),
    h2("Suites"),
    p(
      figure({
        ...national,
        indicator: "operations",
        label: "opérations",
        value: "≈ 50",
        period: "à ce jour",
        source: "Pôle emploi, cité par le Laboratoire de la mobilité inclusive",
      }),
      figure({
        ...origin,
        indicator: "transformation-rate",
        label: "taux de transformation",
        value: "excellent",
        quote: "excellent",
        source: "Pôle emploi, cité par le Laboratoire de la mobilité inclusive",
      }),
      figure({
        ...origin,
        indicator: "provider-income-loss",
        label: "perte de revenu pour les garages",
        value: "aucune",
        source: "APREVA, citée par le Laboratoire de la mobilité inclusive",
      }),
    ),
    p("Le prêt s'arrête avec le confinement. La suite reste à raconter."),
  ],
};
