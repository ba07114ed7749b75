import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { figure, inset, pageLink, speaker } from "../blocks.ts";
import { bullets, h2, h3, p, steps, strong } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";
import { needs, obstacles } from "../prose-blocks.ts";

const origin = {
  source: "Compte rendu de la journée d’échanges « mobilité et insertion professionnelle », Arras, 21 novembre 2017",
  verifiedOn: "2026-11-12",
} as const;
const region = { ...origin, territory: "R32" } as const;

/**
 * The third workshop's categories of needs. The report gives how many each has (4, 2, 5, 6, 1); the needs themselves are
 * examples, as the page says, and as many.
 */
const categories = {
  "Formation des professionnels": {
    label: "de formation des professionnels",
    examples: [
      "Savoir mener un diagnostic de mobilité.",
      "Connaître les aides du territoire et leurs conditions.",
      "Savoir parler du vélo à qui n'en fait pas.",
      "Se former à plusieurs structures.",
    ],
  },
  "Information des usagers": {
    label: "d’information des usagers",
    examples: ["Une information simple, à un seul endroit.", "Un relais là où les gens vont déjà."],
  },
  "Partage entre professionnels": {
    label: "de partage entre professionnels",
    examples: [
      "Un espace numérique commun, par territoire.",
      "Une liste de qui fait quoi.",
      "Des fiches de bonnes pratiques.",
      "Ce qui sort des ateliers.",
      "Un contact dans chaque structure.",
    ],
  },
  "Temps d'échange": {
    label: "de temps d’échange",
    examples: [
      "Une rencontre à l'échelle de la région.",
      "Des rencontres plus locales.",
      "Des visites chez les uns et les autres.",
      "Un temps avec les transporteurs.",
      "Un temps avec les employeurs.",
      "Un temps avec les usagers.",
    ],
  },
  "Enquêtes et diagnostics": {
    label: "d’enquêtes et de diagnostics",
    examples: ["Un diagnostic partagé des besoins de mobilité."],
  },
} as const;

/** How many needs the report counts in a category. */
function needsCount(category: keyof typeof categories): BodyNode {
  const { label, examples } = categories[category];
  const noun = examples.length > 1 ? "besoins" : "besoin";
  return figure({
    ...region,
    label: `${noun} ${label}`,
    value: `${examples.length}`,
    period: "21/11/2017",
    scope: category,
  });
}

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
    speaker({
      forme: "intervention",
      role: "Représentant de la région",
      structure: pageId("region-hauts-de-france"),
    }),
    speaker({ forme: "intervention", role: "Représentant du département", structure: pageId("departement-nord") }),
    speaker({ forme: "intervention", role: "Représentant de l'agence", structure: pageId("pole-emploi") }),
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
      "Le compte rendu donne cet atelier sous forme d'image ; cet arbre montre la forme qu'il prend ici. Un frein sans initiative est un résultat.",
    ),
    obstacles(
      "Exemple écrit pour la démonstration",
      ["Pas de permis de conduire", "Auto-école sociale", "Aide au financement du permis"],
      ["Véhicule en panne", "Garage solidaire", "Prêt d'un véhicule le temps de la réparation"],
      ["Ne sait pas faire du vélo", "Vélo-école", "Remise en selle"],
      ["Horaires décalés"],
    ),
    h2("Besoins"),
    p(
      "Le compte rendu range les besoins en cinq catégories : ",
      needsCount("Formation des professionnels"),
      ", ",
      needsCount("Information des usagers"),
      ", ",
      needsCount("Partage entre professionnels"),
      ", ",
      needsCount("Temps d'échange"),
      " et ",
      needsCount("Enquêtes et diagnostics"),
      ".",
    ),
    inset(
      "info",
      p(
        strong("Exemple. "),
        "Les nombres sont ceux du compte rendu. Les besoins eux-mêmes ont été écrits pour la démonstration : ils sont aussi nombreux, et n'en reprennent pas les mots.",
      ),
    ),
    needs(
      "Besoins des professionnels (exemples)",
      Object.fromEntries(Object.entries(categories).map(([category, { examples }]) => [category, examples])),
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
