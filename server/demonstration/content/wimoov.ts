import { bullets, figure, h2, h3, p, pageLink, quote, steps, strong } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";

/** All figures come from the same sheet, and were checked against it on the day given. */
const origin = {
  source: "Fiche RESOLIS, Journal RESOLIS (2018)",
  sourceUrl: "https://www.resolis.org",
  verifiedOn: "2026-11-12",
} as const;
const national = { ...origin, territory: "FR" } as const;

/** A RESOLIS sheet on Wimoov, from the facts of the published one (CC BY 3.0). */
export const wimoovSheet: DemonstrationPage = {
  key: "fiche-wimoov",
  kind: "fiche-pratique",
  template: "resolis",
  visibility: "public",
  owner: "reseau",
  title: "Wimoov : un conseiller en mobilité pour retrouver le chemin de l’emploi",
  fields: (pageId) => ({
    resume:
      "Un test, un conseiller, un parcours : dans chaque plateforme, une personne qui ne peut pas se déplacer trouve un seul interlocuteur pour toutes les solutions de son territoire.",
    demarrage: "1998",
    lieux: [{ code: "FR" }, { code: "R11" }],
    pays: "France",
    envergure: "locale",
    budget: "6 800 000 €",
    financements: [
      { nature: "public", financeur: "État" },
      { nature: "public", financeur: "Collectivités locales" },
      { nature: "europeen", financeur: "Fonds social européen" },
      { nature: "prive", financeur: "Trois mutuelles d’assurance" },
    ],
    structurePorteuse: pageId("wimoov"),
    organismes: [{ page: pageId("lmi") }, { page: pageId("fse") }],
    typeOperateur: "Association",
    publics: [
      "Seniors",
      "Personnes en situation de handicap",
      "Demandeurs d’emploi",
      "Personnes à très faibles revenus",
    ].map((value) => ({ value })),
    thematiques: ["Emploi", "Transport", "Environnement"].map((value) => ({ value })),
    freins: ["Méconnaissance de l’offre de transport", "Coût du transport", "Pas de permis de conduire"].map(
      (value) => ({ value }),
    ),
    solutions: ["Emploi", "Environnement", "Mobilité", "Conseil en mobilité"].map((value) => ({ value })),
    licence: "CC-BY-3.0",
    source: "https://www.resolis.org",
    comiteLecture: "2018-09-17",
    appreciations: ["À généraliser !", "Impacts élevés !"].map((value) => ({ value })),
  }),
  body: (pageId) => [
    h2("Origines et contexte"),
    p(
      "Tout commence avec les grèves de 1995 : se déplacer devient d'un coup l'affaire de tous. L'association naît en ",
      strong("1998"),
      ", prend en 2014 le nom de ",
      pageLink(pageId("wimoov")),
      " et s'adresse aussi aux seniors depuis 2015.",
    ),
    p(
      "Le besoin est massif. En France, ",
      figure({
        ...national,
        indicator: "people-with-mobility-difficulties",
        label: "actifs en difficulté de mobilité",
        value: "7 000 000",
        source: "Laboratoire de la mobilité inclusive, cité par la fiche RESOLIS (2018)",
      }),
      " peinent à se déplacer, selon le ",
      pageLink(pageId("lmi")),
      ". Parmi les obstacles au retour à l'emploi, la mobilité arrive au ",
      figure({
        ...national,
        indicator: "obstacle-rank",
        label: "rang, après la formation",
        value: "2e",
      }),
      ".",
    ),
    h2("Objectifs"),
    bullets(
      "Faciliter les déplacements vers le travail, les loisirs et la vie quotidienne.",
      "Faire connaître de nouvelles façons de se déplacer, moins coûteuses et plus sobres.",
    ),
    h2("Actions"),
    p("L'association ouvre une plateforme par bassin d'emploi, après avoir écouté le territoire."),
    p(
      figure({ ...national, indicator: "platforms", label: "plateformes de mobilité", value: "25" }),
      figure({ ...national, indicator: "regions-covered", label: "régions", value: "9" }),
      figure({ ...national, indicator: "employment-areas-covered", label: "bassins d’emploi", value: "43" }),
    ),
    p("Chaque personne suit un chemin en trois étapes :"),
    steps(
      [
        strong("La prescription."),
        " Un acteur de l'emploi ou du social repère la difficulté et oriente la personne vers la plateforme.",
      ],
      [
        strong("Le test de mobilité."),
        " En ligne, avec un conseiller : ce que la personne sait faire, ce qui la bloque, ce qui l'entoure.",
      ],
      [
        strong("Le parcours."),
        " Un plan personnel qui combine des solutions matérielles, financières et pédagogiques.",
      ],
    ),
    h3("Solutions matérielles"),
    p("Des véhicules, des vélos et des trajets partagés, mobilisés auprès des opérateurs du territoire."),
    h3("Solutions financières"),
    p("Des aides et des financements auxquels le conseiller ouvre l'accès, au cas par cas."),
    h3("Solutions pédagogiques"),
    p("Apprendre à lire un plan, à prendre le train ou le vélo, à préparer un trajet : la mobilité s'apprend."),
    h2("Résultats et impacts"),
    p(
      figure({
        ...origin,
        indicator: "people-supported",
        label: "personnes accompagnées",
        value: "11 526",
        period: "2017",
        territory: "FR",
      }),
      figure({
        ...national,
        indicator: "return-to-employment-rate",
        label: "retour ou maintien en emploi ou en formation",
        value: "46 %",
        scope: "moyenne nationale",
      }),
      figure({
        ...national,
        indicator: "sustainable-mobility-change-rate",
        label: "mobilité plus durable après l’accompagnement",
        value: "73 %",
      }),
    ),
    p(
      "Les transports collectifs comptent pour ",
      figure({ ...national, indicator: "public-transport-exit-rate", label: "des sorties positives", value: "17 %" }),
      ". Et la dépense se récupère : ",
      figure({
        ...national,
        indicator: "public-saving-per-euro",
        label: "épargnés pour les budgets publics",
        value: "1 € → 6 €",
        source: "Grand plan d’investissement 2018–2022, cité par la fiche RESOLIS (2018)",
      }),
      ".",
    ),
    p(
      "La fiche indique ",
      figure({ ...national, indicator: "budget", label: "de budget", value: "6 800 000 €" }),
      ", dont ",
      figure({ ...national, indicator: "public-resources-share", label: "de ressources publiques", value: "80 %" }),
      ".",
    ),
    h2("Originalité"),
    p(
      "Rien n'est importé tel quel. Une plateforme n'ouvre qu'après ",
      figure({ ...national, indicator: "diagnostic-duration", label: "de diagnostic", value: "≈ 6 mois" }),
      ", suivi par un comité de pilotage où siègent élus, entreprises, opérateurs de mobilité et acteurs sociaux : la solution est entièrement construite avec eux.",
    ),
    h2("Partenariats"),
    bullets(
      ["L'État, les collectivités locales et le ", pageLink(pageId("fse")), ", par conventions et appels à projets."],
      "Trois mutuelles d'assurance.",
      ["Le ", pageLink(pageId("lmi")), ", fondé avec une entreprise de l'énergie."],
    ),
    h2("Retour d’expérience"),
    h3("Difficultés rencontrées"),
    bullets(
      [
        "Les conventions durent ",
        figure({
          ...national,
          indicator: "agreement-duration",
          label: "le plus souvent",
          value: "1 an",
        }),
        " : impossible de voir plus loin.",
      ],
      [
        "Les fonds européens sont versés avec ",
        figure({
          ...national,
          label: "(unité absente de la source)",
          value: "3",
          quote: "trois",
        }),
        " de retard, sans que la source dise s'il s'agit de mois ou d'années : il faut avancer la trésorerie.",
      ],
    ),
    h3("Solutions adoptées"),
    p(
      "Un parcours pour chaque personne, et des effets visibles sur tous les types de territoires, en ville comme à la campagne.",
    ),
    h3("Améliorations futures"),
    bullets(
      "S'installer sur de nouveaux territoires.",
      "Donner au parcours un volet numérique.",
      "Accueillir les seniors partout.",
    ),
    h2("Facteurs de réussite et conseils de transposition"),
    bullets(
      "Commencer par le diagnostic, avec un comité de pilotage réel.",
      "Offrir une seule porte d'entrée vers toutes les solutions.",
      "S'ancrer localement et accompagner chaque personne.",
      "Reconnaître le métier de conseiller en mobilité, et y former.",
    ),
    quote(strong("Le comité de lecture : "), "« À généraliser ! », « Impacts élevés ! »"),
    p("Fiche collectée en 2016, relue par le comité le 17 septembre 2018."),
  ],
};
