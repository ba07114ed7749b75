/**
 * Terms offered while typing in list fields; others are accepted. Obstacles and solutions start from the mobility
 * theme of the « carnet de bord » (Apache-2.0), completed with cycling schools and refresher courses.
 */
export const suggestedPublics = [
  "Demandeurs d’emploi",
  "Bénéficiaires du RSA",
  "Jeunes de moins de 26 ans",
  "Seniors",
  "Personnes en situation de handicap",
  "Salariés en insertion",
  "Habitants des quartiers prioritaires",
  "Locataires du parc social",
  "Personnes sans permis",
  "Familles monoparentales",
  "Personnes réfugiées",
  "Tout public",
] as const;

export const suggestedThematiques = [
  "Mobilité",
  "Emploi",
  "Insertion",
  "Transport",
  "Environnement",
  "Formation professionnelle",
  "Accès aux droits",
  "Économie sociale et solidaire",
  "Numérique",
  "Garde d’enfants",
] as const;

export const suggestedFreins = [
  "Aucun moyen de transport",
  "Dépendance aux transports en commun",
  "Pas de permis de conduire",
  "Permis en cours de préparation",
  "Permis suspendu ou non valide",
  "Permis étranger non reconnu",
  "Véhicule en panne ou hors d’usage",
  "Coût du transport",
  "Méconnaissance de l’offre de transport",
  "Difficulté à se repérer",
  "Ne sait pas faire du vélo",
  "Horaires décalés",
  "État de santé incompatible avec la conduite",
] as const;

export const suggestedSolutions = [
  "Location de véhicules à tarif social",
  "Prêt de véhicules",
  "Location de deux-roues",
  "Vélo à assistance électrique",
  "Vélo-école",
  "Remise en selle",
  "Auto-école sociale",
  "Aide au financement du permis",
  "Code de la route",
  "Transport avec chauffeur",
  "Transport à la demande",
  "Covoiturage",
  "Garage solidaire",
  "Microcrédit mobilité",
  "Conseil en mobilité",
  "Apprendre à se déplacer",
  "Tarification solidaire des transports",
] as const;
