import { figure, image, pageLink, speaker } from "../blocks.ts";
import { bullets, h2, p, strong, table } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";
import { idealJourney, needs } from "../prose-blocks.ts";
import { fresco, frescoAlternative } from "./fresco.ts";

const origin = {
  source: "Compte rendu de la session LAB « solutions de mobilité solidaire »",
  scope: "LABs d’Auvergne-Rhône-Alpes, d’Île-de-France et de Provence-Alpes-Côte d’Azur",
  verifiedOn: "2026-11-12",
} as const;

/** A two-day LAB session on solidarity mobility. */
export const labSession: DemonstrationPage = {
  key: "atelier-session-lab",
  kind: "atelier",
  template: "session-lab",
  visibility: "public",
  owner: "animateur",
  files: [fresco],
  title: "Session LAB : imaginer ensemble des solutions de mobilité solidaire",
  fields: (pageId) => ({
    resume:
      "Deux jours pour que demandeurs d’emploi, agents et partenaires regardent ensemble une offre de mobilité solidaire, et imaginent le parcours idéal.",
    lieux: ["R84", "R11", "R93"].map((code) => ({ code })),
    duree: "Deux jours",
    objectif:
      "Tester deux interfaces avec celles et ceux qui s’en serviront, puis imaginer le parcours idéal, de la prescription à l’usage.",
    organisateurs: ["pole-emploi", "renault", "club-mobilite"].map((key) => ({ page: pageId(key) })),
    participants: [{ type: "Demandeurs d’emploi, agents d’agences et de structures", nombre: "45" }],
    thematiques: ["Mobilité", "Emploi"].map((value) => ({ value })),
  }),
  body: (pageId) => [
    p(
      figure({ ...origin, indicator: "participants", label: "participants", value: "45" }),
      figure({ ...origin, indicator: "duration", label: "de travail commun", value: "2 jours" }),
      figure({ ...origin, indicator: "territories-involved", label: "LABs engagés", value: "3" }),
    ),
    p(
      "Trois LABs de ",
      pageLink(pageId("pole-emploi")),
      " (",
      pageLink(pageId("auvergne-rhone-alpes")),
      ", ",
      pageLink(pageId("ile-de-france")),
      ", ",
      pageLink(pageId("provence-alpes-cote-d-azur")),
      ") ont travaillé avec le ",
      pageLink(pageId("renault")),
      " et le ",
      pageLink(pageId("club-mobilite")),
      ", partenaires depuis 2017. Le compte rendu ne donne pas la date de la session.",
    ),
    h2("État des lieux"),
    p(
      "Deux interfaces ont été testées : « Prescripteur », pour les conseillers, et « Bénéficiaire », pour les demandeurs d'emploi. Les offres Mobilize regardées sont la location avec option d'achat de voitures neuves, et l'entretien ou la réparation. Pour chacune, le groupe a noté ce qui satisfait, ce qui ne satisfait pas et ce qu'il faudrait améliorer.",
    ),
    p(
      strong("Exemple. "),
      "Le compte rendu ne reproduit pas les notes ; ces lignes montrent ce que la grille recueille.",
    ),
    table(
      ["Satisfaction", "Insatisfaction", "Améliorations"],
      [
        [
          "Un véhicule récent, garanti, dont le coût mensuel est connu d'avance.",
          "Un dossier long, des pièces demandées deux fois.",
          "Dire dès le premier écran à qui l'offre s'adresse.",
        ],
        [
          "Un garage proche, qui connaît le dispositif.",
          "Le conseiller ne sait pas où en est la demande.",
          "Prévenir le prescripteur à chaque étape.",
        ],
      ],
    ),
    h2("Besoins"),
    p("Le groupe a rangé ses besoins en trois moments. Les lignes sont des exemples."),
    needs("Besoins du groupe (exemples)", {
      Avant: ["Savoir en une minute si l'on peut prétendre à l'offre.", "Comprendre ce que l'on paiera, et quand."],
      Pendant: ["Un interlocuteur joignable.", "Une solution d'attente tant que le véhicule n'est pas là."],
      Après: ["Savoir entretenir le véhicule et prévoir la suite."],
    }),
    h2("Idéation"),
    p("L'idéation s'est faite par sous-groupes. Ce qu'ils ont proposé reste à recopier ici."),
    h2("Parcours idéal"),
    p(strong("Exemple. "), "Un parcours par acteur, en trois temps : ces lignes montrent ce que la grille recueille."),
    idealJourney(
      {
        acteur: "Usager",
        avant: "Teste son éligibilité avec son conseiller",
        pendant: "Choisit, signe, reçoit le véhicule",
        apres: "Garde un contact au garage",
      },
      {
        acteur: "Prescripteur",
        avant: "Repère le besoin et prépare le dossier",
        pendant: "Suit l'avancement",
        apres: "Fait le point à trois mois",
      },
      {
        acteur: "Club Mobilité",
        avant: "Présente l'offre aux agences",
        pendant: "Répond sous deux jours",
        apres: "Partage les résultats",
      },
    ),
    h2("Communication"),
    p("La session a aussi produit des supports de communication."),
    h2("Kiosques d’inspiration"),
    speaker({ forme: "kiosque", sujet: "Le microcrédit pour la mobilité", structure: pageId("adie") }),
    speaker({
      forme: "kiosque",
      sujet: "L'accompagnement vers une mobilité autonome",
      structure: pageId("wimoov"),
    }),
    speaker({ forme: "kiosque", sujet: "La voiture comme transport en commun", structure: pageId("ecov") }),
    h2("Verbatims"),
    p("Six paroles ont été recueillies, dont le compte rendu donne l'origine :"),
    bullets(
      "une personne de la direction des partenariats ;",
      "deux personnes du Groupe Renault et du Club Mobilité ;",
      "trois participants.",
    ),
    h2("Fresque"),
    p("Un facilitateur graphique a dessiné l'ouverture de la session, puis sa fresque finale."),
    image(pageId(fresco.key), {
      alt: frescoAlternative,
      caption: "Dessin refait pour la démonstration, à la place de la fresque finale.",
      credit: "Passerelles",
    }),
  ],
};
