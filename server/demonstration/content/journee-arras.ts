import { bullets, figure, h2, h3, p, pageLink, strong, table } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";

const origin = {
  source: "Compte rendu de la journée d’échanges « mobilité et insertion professionnelle », Arras, 21 novembre 2017",
  verifiedOn: "2026-11-12",
} as const;
const region = { ...origin, territory: "R32" } as const;

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
      figure({ ...region, indicator: "participants", label: "personnes", value: "53", period: "21/11/2017" }),
      " se sont retrouvées à ",
      pageLink(pageId("arras")),
      ". Leur demande tient en une phrase : savoir qui fait quoi, au-delà de son voisinage.",
    ),
    h2("Table ronde"),
    table(
      ["Intervenant", "Organisation", "Sujet"],
      [
        [
          "Représentant de la région",
          [pageLink(pageId("region-hauts-de-france"))],
          "Aides et carte régionale de transport",
        ],
        ["Représentant du département", [pageLink(pageId("departement-nord"))], "Mobilité et insertion dans le Nord"],
        ["Représentant de l'agence", [pageLink(pageId("pole-emploi"))], "Aides aux demandeurs d'emploi"],
      ],
    ),
    p(
      figure({
        ...origin,
        territory: "FR",
        indicator: "subscription-coverage-rate",
        label: "de l’abonnement pris en charge (droit commun)",
        value: "50 %",
      }),
      figure({ ...region, indicator: "transport-networks", label: "réseaux sur la carte régionale", value: "7" }),
      figure({ ...region, indicator: "tools", label: "outils du syndicat de transport", value: "2" }),
    ),
    p(
      "La région prête un véhicule pendant la période d'essai, pour un contrat de ",
      figure({ ...region, indicator: "contract-duration", label: "de contrat", value: "≥ 3 mois" }),
      " : voir ",
      pageLink(pageId("aide-pret-vehicule")),
      ".",
    ),
    h2("Ateliers"),
    h3("World café"),
    p("Trois thèmes, trois tables. Ce que chacune a laissé, en nombre de notes :"),
    table(
      ["Thème", "De quoi a-t-on parlé", "Constats", "Enjeux prioritaires"],
      [
        ["Usagers", "6", "6", "7"],
        ["Gouvernance", "2", "13", "12"],
        ["Territoire", "5", "9", "9"],
      ],
    ),
    p(
      "La table « gouvernance » souhaite ",
      figure({ ...region, indicator: "governance-scales", label: "échelles de gouvernance", value: "2" }),
      " : la région, et le pays ou l'agglomération.",
    ),
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
    table(
      ["Catégorie", "Besoins exprimés"],
      [
        ["Formation des professionnels", "4"],
        ["Information des usagers", "2"],
        ["Partage entre professionnels", "5"],
        ["Temps d'échange", "6"],
        ["Enquêtes et diagnostics", "1"],
      ],
    ),
    h2("Vidéos"),
    p(
      "Des vidéos prévues, ",
      figure({ ...origin, indicator: "videos-shown", label: "a été montrée", value: "1/6" }),
      ".",
    ),
    h2("Présence"),
    bullets("53 personnes, chacune avec son organisation ; 47 ont laissé une adresse pour la suite."),
  ],
};
