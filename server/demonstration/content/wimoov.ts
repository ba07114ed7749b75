import { figure, funding, inset, pageLink, partners, resource, verbatim } from "../blocks.ts";
import { bullets, h2, h3, p, steps, strong, webLink } from "../body.ts";
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
    organismes: ["fse", "resolis"].map((key) => ({ page: pageId(key) })),
    typeOperateur: "Association",
    publics: [
      "Seniors",
      "Personnes en situation de handicap",
      "Demandeurs d’emploi",
      "Personnes à très faibles revenus",
    ].map((value) => ({ value })),
    thematiques: ["Emploi", "Transport", "Environnement"].map((value) => ({ value })),
    solutions: ["Emploi", "Environnement", "Mobilité"].map((value) => ({ value })),
    licence: "CC-BY-3.0",
    source: "https://www.resolis.org",
    comiteLecture: "2018-09-17",
    appreciations: ["À généraliser !", "Impacts élevés !"].map((value) => ({ value })),
  }),
  body: (pageId) => [
    h2("Origines et contexte"),
    p(
      "Tout commence avec les grèves de 1995. L'association naît en ",
      strong("1998"),
      ", prend en 2014 le nom de ",
      pageLink(pageId("wimoov")),
      " et s'adresse aussi aux seniors depuis 2015.",
    ),
    p(
      "La France compte ",
      figure({
        ...national,
        indicator: "people-with-mobility-difficulties",
        label: "actifs en difficulté de mobilité",
        value: "7 000 000",
        source: "Laboratoire de la mobilité inclusive, cité par la fiche RESOLIS (2018)",
      }),
      ", selon le ",
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
      "Faire connaître de nouvelles façons de se déplacer.",
    ),
    h2("Actions"),
    p("L'association ouvre des plateformes de mobilité, chacune après avoir écouté son territoire."),
    p(
      figure({ ...national, indicator: "platforms", label: "plateformes de mobilité", value: "25" }),
      figure({ ...national, indicator: "regions-covered", label: "régions", value: "9" }),
      figure({ ...national, indicator: "employment-areas-covered", label: "bassins d’emploi", value: "43" }),
    ),
    p("Chaque personne suit un chemin en trois étapes :"),
    steps(
      [
        strong("La prescription."),
        " Un circuit relie les prescripteurs à la plateforme, vers laquelle ils orientent la personne.",
      ],
      [strong("Le test de mobilité."), " En ligne, avec un conseiller en mobilité."],
      [
        strong("Le parcours."),
        " Un plan personnel qui combine des solutions matérielles, financières et pédagogiques.",
      ],
    ),
    h3("Solutions matérielles"),
    p("De quoi se déplacer : la liste reste à compléter."),
    h3("Solutions financières"),
    p("De quoi payer ses déplacements : la liste reste à compléter."),
    h3("Solutions pédagogiques"),
    p("De quoi apprendre à se déplacer : la liste reste à compléter."),
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
        label: "retour ou maintien en emploi ou en formation (moyenne nationale)",
        value: "46 %",
        period: "–",
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
      figure({ ...national, indicator: "budget", label: "de budget", value: "6 800 000 €", period: "–" }),
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
    partners(
      { nom: "État", role: "Finance par conventions et appels à projets" },
      { nom: "Collectivités locales", role: "Financent par conventions et appels à projets" },
      { structure: pageId("fse"), role: "Finance par conventions et appels à projets" },
      { nom: "Trois mutuelles d'assurance", role: "Financement" },
      { nom: "Entreprise de l'énergie", role: "A fondé un laboratoire avec l'association" },
      {
        nom: "Élus, entreprises, opérateurs de mobilité, acteurs sociaux",
        role: "Siègent au comité de pilotage",
      },
    ),
    funding(
      { total: "6 800 000 €", source: origin.source, territory: "FR", verifiedOn: origin.verifiedOn },
      { nom: "Ressources publiques", nature: "public", montant: "80 %" },
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
    p("Un parcours pour chaque personne, et des effets sur tous les types de territoires."),
    h3("Améliorations futures"),
    bullets(
      "S'installer sur de nouveaux territoires.",
      "Donner au parcours un volet numérique.",
      "Accueillir les seniors partout.",
    ),
    h2("Facteurs de réussite et conseils de transposition"),
    bullets(
      "Commencer par le diagnostic, avec un comité de pilotage.",
      "Offrir une seule porte d'entrée vers toutes les solutions.",
      "S'ancrer localement et accompagner chaque personne.",
      "Faire du conseil en mobilité un métier, et y former.",
      "S'adosser à un laboratoire : le sien a été fondé avec une entreprise de l'énergie.",
    ),
    inset(
      "retenir",
      p(
        "Avant tout véhicule : un diagnostic partagé, une seule porte d'entrée, et quelqu'un dont le métier est de conseiller.",
      ),
    ),
    verbatim(
      { qui: "Comité de lecture", structure: pageId("resolis"), moment: "17 septembre 2018" },
      p("À généraliser !"),
      p("Impacts élevés !"),
    ),
    p(
      "Fiche collectée en 2016, lue par le comité le 17 septembre 2018. Ses faits, sous licence ",
      webLink("CC BY 3.0", "https://creativecommons.org/licenses/by/3.0/deed.fr"),
      ", sont redits ici avec d'autres mots.",
    ),
    resource({
      titre: "La fiche RESOLIS, Journal RESOLIS (2018)",
      structure: pageId("resolis"),
      annee: "2018",
      url: "https://www.resolis.org",
      licence: "CC-BY-3.0",
      apport: "La fiche dont viennent les faits de cette page.",
    }),
  ],
};
