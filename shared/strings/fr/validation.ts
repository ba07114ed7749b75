/** What is wrong with one value of a request. */
export const validation = {
  missing: "Cette valeur est nécessaire.",
  wrongType: "Cette valeur n’est pas du type attendu.",
  shortText: "Au moins {{minimum}} caractères.",
  longText: "Au plus {{maximum}} caractères.",
  smallNumber: "Au moins {{minimum}}.",
  bigNumber: "Au plus {{maximum}}.",
  unknownKeys: "Clé inconnue : {{keys}}.",
  choice: "Une de ces valeurs : {{values}}.",
  email: "Ce n’est pas une adresse e-mail.",
  format: "Cette valeur n’a pas la forme attendue.",
  otherEmail: "Ce lien a été envoyé à une autre adresse.",
} as const;
