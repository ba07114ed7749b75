import { attachment, inset, pageLink, pagesList } from "../blocks.ts";
import { bullets, h2, p, steps, strong, table, tasks } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";
import { attendanceSheet } from "./attendance-sheet.ts";

const diagnosisGrid = table(
  ["Ce que l'on regarde", "Questions à poser", "Ce que l'on note"],
  [
    [
      "Les trajets",
      "Où devez-vous aller, à quelle heure, combien de fois par semaine ?",
      "Un départ, une arrivée, un horaire, pour chaque trajet",
    ],
    [
      "Les moyens",
      "De quoi disposez-vous déjà : permis, vélo, proche qui conduit, arrêt de car ?",
      "Ce qui marche aujourd'hui, même un jour sur deux",
    ],
    [
      "Les savoir-faire",
      "Lire un plan, acheter un billet, pédaler en ville : qu'avez-vous déjà fait ?",
      "Ce qui est acquis, ce qui se travaille",
    ],
    [
      "Le budget",
      "Combien vous coûtent vos déplacements chaque mois ? Et ceux que vous ne faites pas ?",
      "Une somme, ou « ne sait pas »",
    ],
    ["Les appréhensions", "Qu'est-ce qui vous retient de partir ?", "Les mots de la personne, sans les traduire"],
  ],
);

/** A session for future mobility advisers, written for the demonstration: no source tells it. */
export const diagnosisSession: DemonstrationPage = {
  key: "atelier-seance-diagnostic",
  kind: "atelier",
  visibility: "public",
  owner: "formateur",
  files: [attendanceSheet],
  title: "Devenir conseiller mobilité : la séance du diagnostic (exemple)",
  fields: (_pageId, meetingIn) => ({
    resume:
      "Une demi-journée pour apprendre à mener un diagnostic de mobilité : écouter, situer, puis choisir avec la personne une première solution.",
    dates: [{ jours: meetingIn(3), debut: "13 h 30", fin: "17 h" }],
    prochaine: [{ jours: meetingIn(7), debut: "13 h 30", fin: "17 h", lieu: "Salle de formation (exemple)" }],
    lieu: "Salle de formation (exemple)",
    lieux: [{ code: "91223" }],
    duree: "Une demi-journée",
    objectif: "Savoir conduire un entretien de diagnostic, et en sortir avec un premier pas que la personne a choisi.",
    thematiques: ["Mobilité", "Formation professionnelle"].map((value) => ({ value })),
  }),
  body: (pageId) => [
    inset(
      "info",
      p(
        strong("Exemple. "),
        "Cette séance et ses dates ont été inventées pour la démonstration. Dupliquez la page pour préparer la vôtre.",
      ),
    ),
    h2("Ce que l'on saura faire en sortant"),
    bullets(
      "Ouvrir l'entretien par les trajets de la personne, et non par les aides.",
      "Remplir la grille du diagnostic à deux, sans en faire un questionnaire.",
      "Trouver ce qui s'applique là où elle habite, en une minute.",
      "Terminer par un premier pas : qui fait quoi, et quand on se revoit.",
    ),
    h2("Déroulé"),
    table(
      ["Temps", "Ce que fait le groupe", "Avec quoi"],
      [
        ["Accueil, 20 min", "Chacun raconte un trajet qu'il a renoncé à faire.", "Feuille d'émargement"],
        [
          "Lire un territoire, 40 min",
          "Par deux : ouvrir la page d'une commune, et dire ce qui s'y applique.",
          ["La page d'", pageLink(pageId("etampes")), " ou celle de ", pageLink(pageId("thiers"))],
        ],
        [
          "Mener l'entretien, 60 min",
          "Par trois : une personne, un conseiller, un observateur. Les rôles tournent toutes les vingt minutes.",
          "La mise en situation et la grille, plus bas",
        ],
        ["Pause, 15 min", "Les observateurs relisent leurs notes.", "Du café"],
        [
          "Choisir un premier pas, 45 min",
          "Chaque trio compare deux solutions et dit laquelle peut commencer cette semaine.",
          ["Le ", pageLink(pageId("aide-pret-vehicule")), " ou la ", pageLink(pageId("aide-abonnement"))],
        ],
        ["Bilan, 30 min", "Une chose à essayer dès demain, une question qui reste.", "Un tour de table"],
      ],
    ),
    h2("La grille du diagnostic"),
    diagnosisGrid,
    inset(
      "attention",
      p(
        "Ce que la personne confie lui appartient. Sur une page partagée, n'écrivez ni son nom, ni son adresse, ni rien de sa santé.",
      ),
    ),
    h2("Mise en situation"),
    p(
      "Dominique, personnage inventé, commence lundi un contrat dans une zone d'activité. La prise de poste est à 6 h, le premier car passe à 7 h. Sa voiture est en panne, et son vélo n'a pas servi depuis des années.",
    ),
    steps(
      "Le conseiller mène l'entretien ; la personne ne dit que ce qu'on lui demande.",
      "L'observateur note les questions ouvertes, et les moments où l'on a parlé d'une aide trop tôt.",
      "Le trio remplit la grille, puis choisit un premier pas pour lundi et un autre pour le mois suivant.",
    ),
    p("Les solutions parmi lesquelles choisir, telles qu'elles sont aujourd'hui :"),
    pagesList({ kind: "aide", sort: "title" }),
    inset(
      "retenir",
      p(
        "On ne part pas du véhicule, mais du trajet. La même panne n'appelle pas la même réponse à deux rues d'un arrêt de car.",
      ),
    ),
    h2("Avant la séance"),
    tasks(
      "Imprimer la feuille d'émargement, et une grille par trio.",
      "Vérifier que les pages des deux communes sont à jour.",
      "Prévoir une table par trio, et une horloge visible de tous.",
    ),
    attachment(pageId(attendanceSheet.key), "Feuille d'émargement, modèle à compléter (tableur)"),
    h2("Pour aller plus loin"),
    bullets(
      ["Un métier et ses trois étapes : ", pageLink(pageId("fiche-wimoov"))],
      ["Une plateforme et ses partenaires : ", pageLink(pageId("fiche-sud-essonne"))],
      ["Un véhicule trouvé en trois jours : ", pageLink(pageId("fiche-vehicules-solidaires"))],
    ),
  ],
};
