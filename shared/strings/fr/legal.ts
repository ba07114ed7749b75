/** The pages that the law asks for. Counts follow i18next's plural suffixes. */
export const legal = {
  edit: "Modifier",
  text: "Texte",
  textHelp: "Une ligne vide sépare les paragraphes ; « ## » au début d’une ligne en fait un titre.",
  unfilled: "Ce texte est un modèle : la personne qui administre cette instance ne l’a pas encore complété.",
  updated: "Mis à jour le {{date}}",
  "mentions-legales": {
    title: "Mentions légales",
  },
  confidentialite: {
    title: "Confidentialité",
  },
  accessibilite: {
    title: "Déclaration d’accessibilité",
    short: "Accessibilité : non évaluée",
  },
} as const;
