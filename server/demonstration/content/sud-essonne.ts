import { bullets, figure, h2, h3, p, pageLink, strong, table } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";

/** All figures come from the published sheet of the action, and were checked against it on the day given. */
const origin = { source: "Fiche de l’action labellisée, Département de l’Essonne", verifiedOn: "2026-11-12" } as const;
const here = { ...origin, scope: "132 communes autour d’Étampes" } as const;

/** The sheet of the solidarity mobility platform of Sud Essonne, labelled in 2009. */
export const sudEssonneSheet: DemonstrationPage = {
  key: "fiche-sud-essonne",
  kind: "fiche-pratique",
  visibility: "public",
  owner: "conseiller",
  title: "Une plateforme de mobilité solidaire pour tout le Sud Essonne",
  fields: (pageId) => ({
    resume:
      "Louer une voiture ou un deux-roues, passer le permis plus vite, apprendre à se déplacer : au même endroit, pour les personnes en insertion de 132 communes.",
    demarrage: "2007",
    lieux: [{ code: "91223" }, { code: "91" }],
    envergure: "departementale",
    budget: "400 k€",
    financements: [
      { nature: "europeen", financeur: "Fonds social européen" },
      { nature: "public", financeur: "État" },
      { nature: "public", financeur: "Région Île-de-France" },
      { nature: "public", financeur: "Département de l’Essonne" },
      { nature: "public", financeur: "Communautés de communes" },
    ],
    structurePorteuse: pageId("collectif"),
    organismes: ["departement-essonne", "region-ile-de-france", "fse", "pole-emploi", "missions-locales", "mds"].map(
      (key) => ({ page: pageId(key) }),
    ),
    typeOperateur: "Association",
    publics: ["Demandeurs d’emploi", "Jeunes de moins de 26 ans", "Locataires du parc social", "Tout public"].map(
      (value) => ({ value }),
    ),
    thematiques: ["Mobilité", "Insertion", "Économie sociale et solidaire"].map((value) => ({ value })),
    freins: ["Aucun moyen de transport", "Pas de permis de conduire", "Coût du transport"].map((value) => ({ value })),
    solutions: [
      "Location de véhicules à tarif social",
      "Location de deux-roues",
      "Transport avec chauffeur",
      "Auto-école sociale",
      "Apprendre à se déplacer",
      "Vélo à assistance électrique",
      "Aide au financement du permis",
    ].map((value) => ({ value })),
    objectifCode: "IES1",
    objectif: "Développer l’économie sociale et solidaire au service des populations",
    typeAction: "Insertion",
    anneeLabellisation: "2009",
    licence: "CC-BY-4.0",
  }),
  body: (pageId) => [
    h2("Grandes lignes"),
    p(
      "Dans le sud rural de l'",
      pageLink(pageId("essonne")),
      ", on ne travaille pas sans se déplacer. Depuis 2007, la plateforme portée par le ",
      pageLink(pageId("collectif")),
      " réunit au même endroit, à ",
      pageLink(pageId("etampes")),
      ", de quoi lever l'obstacle :",
    ),
    bullets(
      "location de voitures et de deux-roues, voitures avec chauffeur ;",
      "formation accélérée au permis de conduire, et aide pour le payer ;",
      "cours gratuits pour apprendre à se déplacer ;",
      "vélos à assistance électrique.",
    ),
    h2("Résultats"),
    p(
      figure({ ...here, indicator: "beneficiaries-per-year", label: "bénéficiaires par an", value: "250–300 par an" }),
      figure({ ...here, indicator: "prescribers", label: "prescripteurs mobilisés", value: "≈ 100" }),
      figure({
        ...here,
        indicator: "partner-funding",
        label: "financement des partenaires",
        value: "400 k€",
        verifiedOn: "",
      }),
    ),
    p(
      "La plateforme couvre ",
      figure({ ...origin, indicator: "communes-covered", label: "communes", value: "132" }),
      ". ",
      figure({ ...here, indicator: "full-time-equivalents", label: "équivalents temps plein", value: "5 ETP" }),
      " la font vivre. Y travaillent ",
      figure({ ...here, indicator: "project-leaders", label: "chef de projet à temps plein", value: "1" }),
      " et ",
      figure({ ...here, indicator: "mobility-advisers", label: "conseillers en mobilité", value: "2" }),
      ". Chaque comité retient ",
      figure({
        ...here,
        indicator: "licence-candidates-per-committee",
        label: "candidats au permis",
        value: "10–15",
      }),
      " parmi les personnes que les conseillers ont rencontrées.",
    ),
    h2("Publics accompagnés"),
    p(
      figure({
        ...here,
        indicator: "public-share",
        label: "locataires du parc social",
        value: "1/3",
        scope: "locataires du parc social",
      }),
      figure({ ...here, indicator: "public-share", label: "jeunes", value: "1/3", scope: "jeunes" }),
      figure({ ...here, indicator: "public-share", label: "tout public", value: "1/3", scope: "tout public" }),
    ),
    p("Les jeunes visés ont ", figure({ ...here, indicator: "age-threshold", label: "d’âge", value: "< 26 ans" }), "."),
    h2("Structure et pilotage"),
    p(
      "Le collectif est une association de ",
      figure({ ...origin, indicator: "employees", label: "salariés", value: "10" }),
      " qui réunit ",
      figure({ ...origin, indicator: "structures-gathered", label: "structures", value: "5" }),
      ". Les financeurs se retrouvent ",
      figure({
        ...origin,
        indicator: "steering-frequency",
        label: "en comité de pilotage",
        value: "1 fois par an",
      }),
      " ; les prescripteurs, en comités techniques.",
    ),
    h2("Partenaires"),
    table(
      ["Structure", "Rôle dans le projet"],
      [
        [
          [
            pageLink(pageId("fse")),
            ", État, ",
            pageLink(pageId("region-ile-de-france")),
            ", ",
            pageLink(pageId("departement-essonne")),
            ", communautés de communes",
          ],
          "Financement",
        ],
        [
          [
            "Prescripteurs : ",
            pageLink(pageId("pole-emploi")),
            ", ",
            pageLink(pageId("mds")),
            ", ",
            pageLink(pageId("missions-locales")),
          ],
          "Repérage des publics",
        ],
        ["Communautés de communes et services emploi des mairies", ""],
        ["Structures du collectif et son organisme de formation", ""],
        ["Association de deux-roues", "Véhicules à bas prix"],
      ],
    ),
    h2("Grandes étapes"),
    h3("Développer le service sur le territoire"),
    table(
      ["Étape", "Processus", "Moyens", "Résultats", "Facteurs de succès ou d’échec", "Effets imprévus"],
      [
        [
          "Développer le service sur le territoire",
          "Ouvrir les services un à un, avec les prescripteurs.",
          "400 k€, 5 ETP, un logiciel de suivi, un site web, une lettre d'information.",
          "250 à 300 bénéficiaires par an.",
          "Succès : la visite d'une autre plateforme, pour partager les outils. Obstacle : faire connaître l'action des acteurs de l'insertion et du public.",
          "L'action est reprise dans le pacte territorial pour devenir une agence locale de mobilité ; une entreprise d'insertion a grandi parce que ses salariés pouvaient venir travailler.",
        ],
      ],
    ),
    p(
      strong("Repères. "),
      "Création en 2007, label en 2009, outil de suivi en ligne en 2012. Début 2013, l'action était encore expérimentale ; une agence locale de mobilité était visée pour le printemps.",
    ),
    h2("Bilan et valorisation"),
    p(
      "L'action se fait connaître par une lettre ",
      figure({
        ...origin,
        indicator: "newsletter-frequency",
        label: "d’information",
        value: "bi-mensuelle",
        quote: "bi-mensuelle",
      }),
      ", des plaquettes et un site. Un bilan écrit est publié en ligne. Trois critères d'évaluation sont retenus, sans valeur à ce jour :",
    ),
    p(
      figure({ ...origin, indicator: "partnerships", label: "partenariats (nombre et type)", value: "" }),
      figure({ ...origin, indicator: "publics-reached", label: "publics touchés", value: "" }),
      figure({ ...origin, indicator: "zoning-difficulties", label: "difficultés de zonage", value: "" }),
    ),
  ],
};
