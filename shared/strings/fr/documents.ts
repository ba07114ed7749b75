/** Words that the server writes into what it makes: copies, downloads. */
export const documents = {
  copyOf: "{{title}} (copie)",
  untitled: "Page sans titre",
  field: "Champ",
  value: "Valeur",
  erasedPerson: "personne effacée",
  hiddenPerson: "personne non visible",
} as const;
