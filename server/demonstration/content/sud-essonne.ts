import { contact, figure, inset, pageLink, population } from "../blocks.ts";
import { bullets, h2, h3, p, table } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";
import { fundingBlock, partnersBlock, stepsBlock } from "./sud-essonne-blocks.ts";

/** All figures come from the published sheet of the action, and were checked against it on the day given. */
const source = { source: "Fiche de l’action labellisée, Département de l’Essonne", territory: "91" } as const;
const origin = { ...source, verifiedOn: "2026-11-12" } as const;
const here = { ...origin, scope: "132 communes autour d’Étampes" } as const;

/** How many of the beneficiaries are of this public. */
const share = (scope: string) => figure({ ...origin, indicator: "public-share", label: scope, value: "1/3", scope });

/** The sheet of the solidarity mobility platform of Sud Essonne, labelled in 2009. */
export const sudEssonneSheet: DemonstrationPage = {
  key: "fiche-sud-essonne",
  kind: "fiche-pratique",
  template: "action-labellisee",
  visibility: "public",
  owner: "conseiller",
  title: "Une plateforme de mobilité solidaire pour tout le Sud Essonne",
  fields: (pageId) => ({
    resume:
      "Louer une voiture ou un deux-roues, passer le permis plus vite, apprendre à se déplacer : au même endroit, pour les habitants de 132 communes.",
    demarrage: "2007",
    lieux: [{ code: "91223" }, { code: "91" }],
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
    publics: ["Locataires du parc social", "Jeunes de moins de 26 ans", "Tout public"].map((value) => ({ value })),
    thematiques: ["Mobilité", "Insertion", "Économie sociale et solidaire"].map((value) => ({ value })),
    freins: ["Aucun moyen de transport", "Pas de permis de conduire"].map((value) => ({ value })),
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
      "Au sud de l'",
      pageLink(pageId("essonne")),
      ", la plateforme rassemble, autour d'",
      pageLink(pageId("etampes")),
      " et pour ",
      figure({ ...origin, indicator: "communes-covered", label: "communes", value: "132" }),
      ", de quoi lever l'obstacle :",
    ),
    bullets(
      "location de voitures et de deux-roues, voitures avec chauffeur ;",
      "formation accélérée au permis de conduire, et aide pour le payer ;",
      "cours gratuits pour apprendre à se déplacer ;",
      "vélos à assistance électrique.",
    ),
    h2("Structure"),
    p(
      "Le ",
      pageLink(pageId("collectif")),
      ", une association, compte ",
      figure({ ...origin, indicator: "employees", label: "salariés", value: "10" }),
      " et réunit ",
      figure({ ...origin, indicator: "structures-gathered", label: "structures", value: "5" }),
      ".",
    ),
    h2("Objectifs opérationnels"),
    bullets(
      "Développer le service sur le territoire.",
      "Faire connaître l'action des acteurs de l'insertion et du public.",
      "Devenir une agence locale de mobilité : début 2013, l'échéance visée était le printemps.",
    ),
    h2("Pilotage et suivi stratégique"),
    table(
      ["Instance", "Participants", "Fréquence", "Rôle"],
      [
        [
          "Comité de pilotage",
          "Financeurs",
          [
            "Se réunit ",
            figure({
              ...origin,
              indicator: "steering-frequency",
              label: "en comité de pilotage",
              value: "1 fois par an",
            }),
          ],
          "",
        ],
        [
          "Comité du permis",
          "",
          "",
          [
            "Examine ",
            figure({
              ...here,
              indicator: "licence-candidates-per-committee",
              label: "candidats au permis à chaque séance",
              value: "10–15",
              period: "–",
            }),
          ],
        ],
      ],
    ),
    p("Une case vide : la fiche ne le dit pas."),
    h2("Portage opérationnel"),
    p(
      "L'action occupe ",
      figure({ ...here, indicator: "full-time-equivalents", label: "(équivalents temps plein)", value: "5 ETP" }),
      ". Y travaillent ",
      figure({ ...here, indicator: "project-leaders", label: "chef de projet à temps plein", value: "1" }),
      " et ",
      figure({ ...here, indicator: "mobility-advisers", label: "conseillers en mobilité", value: "2" }),
      ". Les partenaires y mettent ",
      figure({
        ...here,
        indicator: "partner-funding",
        label: "de financement",
        value: "400 k€",
        period: "–",
        verifiedOn: "",
      }),
      ".",
    ),
    h2("Partenariats"),
    partnersBlock(pageId),
    p(
      figure({ ...here, indicator: "prescribers", label: "prescripteurs", value: "≈ 100" }),
      ", dont ceux de Pôle emploi, des MDS et des missions locales, orientent vers la plateforme.",
    ),
    p("Qui joindre chez chacun : ", pageLink(pageId("annuaire-sud-essonne")), "."),
    fundingBlock(pageId, source),
    p("La fiche donne le total sans sa période, et ne dit pas ce que chacun apporte."),
    h2("Implication des citoyens"),
    h3("Publics"),
    p(
      "Locataires du parc social, jeunes et tout public ; les jeunes visés ont ",
      figure({ ...here, indicator: "age-threshold", label: "d’âge", value: "< 26 ans" }),
      ".",
    ),
    inset(
      "attention",
      p(
        "Ce seuil est celui des jeunes visés. Il ne ferme pas la plateforme aux autres publics, dont la répartition est donnée plus bas.",
      ),
    ),
    h3("Nombre par an"),
    p(figure({ ...here, indicator: "beneficiaries-per-year", label: "bénéficiaires par an", value: "250–300 par an" })),
    h3("Répartition"),
    population(
      { label: "bénéficiaires par an", total: "250–300", ...origin },
      { "Locataires du parc social": "1/3", Jeunes: "1/3", "Tout public": "1/3" },
    ),
    p(
      "Trois parts égales : ",
      share("locataires du parc social"),
      ", ",
      share("jeunes"),
      " et ",
      share("tout public"),
      ".",
    ),
    h2("Bilan"),
    p("Un bilan écrit est publié sur le site de la plateforme."),
    h3("Critères d’évaluation"),
    bullets(
      [figure({ ...origin, indicator: "partnerships", label: "partenariats (nombre et type)", value: "" }), " ;"],
      [figure({ ...origin, indicator: "publics-reached", label: "publics touchés", value: "" }), " ;"],
      [figure({ ...origin, indicator: "zoning-difficulties", label: "difficultés de zonage", value: "" }), "."],
    ),
    p("La fiche retient ces trois critères sans leur donner de valeur."),
    h3("Valorisation"),
    p(
      "L'action se fait connaître par une lettre ",
      figure({
        ...origin,
        indicator: "newsletter-frequency",
        label: "d’information",
        value: "bi-mensuelle",
        quote: "bi-mensuelle",
      }),
      ", des plaquettes et un site web.",
    ),
    h2("Grandes étapes"),
    stepsBlock(),
    h2("Contact"),
    contact({
      person: pageId("accueil-plateforme"),
      structure: pageId("collectif"),
      note: "Contact d'exemple : ni cette adresse ni ce numéro n'existent.",
    }),
  ],
};
