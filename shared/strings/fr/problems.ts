/** Titles of problem answers, by HTTP status. */
export const problems = {
  status400: "Demande incorrecte",
  status401: "Connexion nécessaire",
  status403: "Action non autorisée",
  status404: "Introuvable",
  status409: "Conflit",
  status410: "N’existe plus",
  status413: "Trop volumineux",
  status414: "Adresse trop longue",
  status415: "Format non pris en charge",
  status429: "Trop de demandes",
  status500: "Erreur de notre côté",
  status503: "Momentanément occupé",
  other: "Demande refusée",
} as const;
