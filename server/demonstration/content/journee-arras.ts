import { figure, pageLink } from "../blocks.ts";
import { bullets, h2, h3, p, steps, strong, table } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";

const origin = {
  source: "Compte rendu de la journée d’échanges « mobilité et insertion professionnelle », Arras, 21 novembre 2017",
  verifiedOn: "2026-11-12",
} as const;
const region = { ...origin, territory: "R32" } as const;

/** The third workshop's categories of needs, and how many each has. */
const needs = [
  ["Formation des professionnels", "4"],
  ["Information des usagers", "2"],
  ["Partage entre professionnels", "5"],
  ["Temps d'échange", "6"],
  ["Enquêtes et diagnostics", "1"],
] as const;

/** A study day on mobility and insertion. */
export const arrasStudyDay: DemonstrationPage = {
  key: "atelier-journee-arras",
  kind: "atelier",
  template: "journee-echanges",
  visibility: "public",
  owner: "animateur",
  title: "Journée d’échanges « mobilité et insertion professionnelle »",
  fields: (pageId) => ({
    resume:
      "Une table ronde et trois ateliers pour que celles et ceux qui accompagnent vers l’emploi sachent ce qui se fait à côté de chez eux.",
    dates: [{ jours: "21/11/2017" }],
    lieu: "Arras",
    lieux: ["R32", "62", "62041"].map((code) => ({ code })),
    duree: "Une journée",
    objectif: "Partager constats, freins et initiatives de mobilité, et dire de quoi les professionnels ont besoin.",
    organisateurs: ["adav", "afp2i"].map((key) => ({ page: pageId(key) })),
    participants: [{ type: "Personnes présentes", nombre: "53" }],
    thematiques: ["Mobilité", "Insertion"].map((value) => ({ value })),
  }),
  body: (pageId) => [
    p(
      "À l'invitation de l'",
      pageLink(pageId("adav")),
      ", de l'",
      pageLink(pageId("afp2i")),
      " et de leurs partenaires, ",
      "53 personnes se sont retrouvées à ",
      pageLink(pageId("arras")),
      " le 21 novembre 2017, pour une table ronde et trois ateliers.",
    ),
    h2("Table ronde"),
    table(
      ["Intervenant (rôle)", "Organisation", "Sujet"],
      [
        ["Représentant de la région", [pageLink(pageId("region-hauts-de-france"))], ""],
        ["Représentant du département", [pageLink(pageId("departement-nord"))], ""],
        ["Représentant de l'agence", [pageLink(pageId("pole-emploi"))], ""],
      ],
    ),
    p("Les sujets restent à compléter. De cette journée sont retenus les chiffres suivants :"),
    p(
      figure({
        ...origin,
        territory: "FR",
        indicator: "subscription-coverage-rate",
        label: "de l’abonnement aux transports collectifs pris en charge (droit commun)",
        value: "50 %",
      }),
      figure({
        ...region,
        indicator: "transport-networks",
        label: "réseaux sur la carte régionale de transport",
        value: "7",
      }),
      figure({ ...region, indicator: "tools", label: "outils du syndicat de transport", value: "2" }),
    ),
    p(
      "La région prête un véhicule pendant la période d'essai. Elle demande ",
      figure({ ...region, indicator: "contract-duration", label: "de contrat", value: "≥ 3 mois" }),
      " : voir ",
      pageLink(pageId("aide-pret-vehicule")),
      ". L'abonnement a aussi sa page : ",
      pageLink(pageId("aide-abonnement")),
      ".",
    ),
    h2("Ateliers"),
    p("Trois ateliers se sont tenus :"),
    steps(
      ["un world café sur trois thèmes, qui a sa propre page : ", pageLink(pageId("atelier-world-cafe-arras")), " ;"],
      "les freins et les initiatives ;",
      "les besoins des professionnels.",
    ),
    h3("Constats"),
    p("Le world café en a laissé plusieurs par thème :"),
    bullets("usagers : 6 constats ;", "gouvernance : 13 constats ;", "territoire : 9 constats."),
    h3("Enjeux prioritaires"),
    bullets("Usagers : 7 enjeux.", "Gouvernance : 12 enjeux.", "Territoire : 9 enjeux.", [
      "La journée souhaite ",
      figure({ ...region, indicator: "governance-scales", label: "échelles de gouvernance", value: "2" }),
      " : la région, et le pays ou l'agglomération.",
    ]),
    h2("Freins et initiatives"),
    p(
      strong("Exemple. "),
      "Le compte rendu donne cet atelier sous forme d'image ; ce tableau montre la forme qu'il prend ici. Un frein sans initiative est un résultat.",
    ),
    table(
      ["Frein", "Initiatives"],
      [
        ["Pas de permis", "Auto-école sociale, aide au financement du permis"],
        ["Ne sait pas faire du vélo", "Vélo-école, remise en selle"],
        ["Horaires décalés", ""],
      ],
    ),
    h2("Besoins"),
    p("Le compte rendu range les besoins en cinq catégories. Combien chacune en compte :"),
    table(
      ["Catégorie", "Besoins"],
      needs.map(([category, value]) => {
        const label = value === "1" ? "besoin exprimé" : "besoins exprimés";
        return [category, [figure({ ...region, label, value, period: "21/11/2017", scope: category }), "."]];
      }),
    ),
    h2("Vidéos"),
    bullets([
      "Des vidéos prévues, ",
      figure({ ...origin, indicator: "videos-shown", label: "a été montrée", value: "1/6" }),
      ".",
    ]),
    h2("Présence"),
    p(
      figure({ ...region, indicator: "participants", label: "personnes", value: "53", period: "21/11/2017" }),
      " étaient présentes, chacune avec son organisation. ",
      figure({ ...region, label: "d’entre elles", value: "47", period: "21/11/2017" }),
      " avaient une adresse électronique. Cette page ne nomme personne.",
    ),
  ],
};
