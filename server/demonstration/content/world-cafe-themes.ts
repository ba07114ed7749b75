/** A note left on the table, with what was written beneath it. */
export type CafeNote = string | { readonly note: string; readonly details: readonly string[] };

/** One theme of the world café, and what its table left. */
export interface CafeTheme {
  readonly name: string;
  readonly topics: readonly CafeNote[];
  readonly findings: readonly CafeNote[];
  readonly stakes: readonly CafeNote[];
}

/**
 * The three themes. The report gives their names and how many notes each list had (6, 6, 7; 2, 13, 12; 5, 9, 9); the
 * notes themselves are examples, as the page says, and the lists are as long as the report's.
 */
export const cafeThemes: readonly CafeTheme[] = [
  {
    name: "usagers",
    topics: [
      "L'accès à l'information",
      { note: "Le coût des déplacements", details: ["Le permis", "Le véhicule et son entretien"] },
      "Le permis de conduire",
      "L'apprentissage des transports collectifs",
      "Le vélo au quotidien",
      { note: "La confiance en soi", details: ["Sortir de son quartier", "Demander son chemin"] },
    ],
    findings: [
      {
        note: "Les aides existent, mais peu de personnes les connaissent.",
        details: ["Elles changent d'un territoire à l'autre.", "Chaque dispositif a son dossier."],
      },
      "Le permis reste vécu comme la seule solution.",
      "Lire un plan ou une grille d'horaires ne va pas de soi.",
      "Un imprévu mécanique suffit à faire perdre un emploi.",
      { note: "Le vélo fait peur à qui ne l'a jamais pratiqué.", details: ["Peur de la circulation", "Peur du vol"] },
      "La mobilité est abordée tard dans l'accompagnement.",
    ],
    stakes: [
      "Parler de mobilité dès le premier rendez-vous.",
      { note: "Rendre l'information lisible.", details: ["Une seule porte d'entrée", "Des mots simples"] },
      "Apprendre à se déplacer avant de financer un véhicule.",
      "Accompagner les premiers trajets.",
      "Proposer une solution d'attente pendant la préparation du permis.",
      "Faire essayer le vélo, puis le prêter.",
      "Associer les usagers à ce qui est conçu pour eux.",
    ],
  },
  {
    name: "gouvernance",
    topics: [
      { note: "Qui décide, et à quelle échelle", details: ["La région", "Le pays ou l'agglomération"] },
      "Comment les acteurs de l'emploi et ceux des transports se parlent",
    ],
    findings: [
      {
        note: "Les compétences sont partagées entre plusieurs collectivités.",
        details: ["Transport", "Insertion", "Emploi"],
      },
      "Personne n'a la liste complète des aides.",
      "Les périmètres des dispositifs ne se recouvrent pas.",
      "Chaque réseau a son calendrier d'appels à projets.",
      "Les financements sont annuels.",
      { note: "Les professionnels ne se connaissent que de proche en proche.", details: ["D'un bureau à l'autre"] },
      "Les employeurs sont rarement autour de la table.",
      "Les usagers y sont plus rares encore.",
      "Les diagnostics existent sans être partagés.",
      "Une bonne idée reste souvent là où elle est née.",
      "Les associations portent beaucoup, avec peu de visibilité.",
      "Les chiffres ne se comparent pas d'un territoire à l'autre.",
      "Il manque un lieu pour se tenir au courant.",
    ],
    stakes: [
      { note: "Désigner un chef de file.", details: ["Un par territoire", "Connu de tous"] },
      "Réunir emploi, insertion et transport dans la même instance.",
      "Partager les diagnostics.",
      "Tenir un annuaire de qui fait quoi.",
      "Inviter les employeurs.",
      "Faire une place aux usagers.",
      "Passer de l'année à plusieurs années.",
      { note: "Harmoniser les conditions d'accès.", details: ["Mêmes publics", "Mêmes pièces à fournir"] },
      "Se donner quelques indicateurs communs.",
      "Faire circuler les bonnes pratiques.",
      "Former les professionnels à l'offre de leur territoire.",
      "Se revoir régulièrement.",
    ],
  },
  {
    name: "territoire",
    topics: [
      "Les zones sans transport collectif",
      { note: "Les horaires décalés", details: ["Tôt le matin", "Le week-end"] },
      "Les zones d'activité éloignées",
      "Les pistes et le stationnement des vélos",
      "Le covoiturage de proximité",
    ],
    findings: [
      {
        note: "L'offre se concentre dans les villes.",
        details: ["Le soir, elle s'arrête tôt.", "L'été, elle se réduit."],
      },
      "Le dernier kilomètre décourage.",
      "Les zones d'activité sont pensées pour la voiture.",
      "Un car par demi-journée ne permet pas de travailler.",
      "Les correspondances entre réseaux sont difficiles.",
      "Les aménagements cyclables s'interrompent.",
      { note: "Le covoiturage se fait sans se dire.", details: ["Entre collègues", "Entre voisins"] },
      "Les initiatives locales sont mal connues du territoire voisin.",
      "Chercher du travail loin suppose déjà d'être mobile.",
    ],
    stakes: [
      "Relier les zones d'activité aux gares.",
      "Adapter les horaires, avec les employeurs.",
      { note: "Ouvrir du transport à la demande.", details: ["Sur réservation", "Vers les lieux de formation"] },
      "Continuer les itinéraires cyclables.",
      "Poser des stationnements sûrs pour les vélos.",
      "Organiser un covoiturage de proximité.",
      "Coordonner les correspondances.",
      "Cartographier ce qui existe.",
      "Penser à la mobilité avant d'implanter un service.",
    ],
  },
];
