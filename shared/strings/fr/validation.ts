/** What is wrong with one value of a request. */
export const validation = {
  missing: "Cette valeur est nécessaire.",
  wrongType: "Cette valeur n’est pas du type attendu.",
  shortText_one: "Au moins {{count}} caractère.",
  shortText_many: "Au moins {{count}} caractères.",
  shortText_other: "Au moins {{count}} caractères.",
  longText_one: "Au plus {{count}} caractère.",
  longText_many: "Au plus {{count}} caractères.",
  longText_other: "Au plus {{count}} caractères.",
  smallNumber: "Au moins {{minimum}}.",
  bigNumber: "Au plus {{maximum}}.",
  unknownKeys: "Clé inconnue : {{keys}}.",
  choice: "Une de ces valeurs : {{values}}.",
  email: "Ce n’est pas une adresse e-mail.",
  format: "Cette valeur n’a pas la forme attendue.",
  otherEmail: "Ce lien a été envoyé à une autre adresse.",
} as const;
