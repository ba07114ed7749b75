/** French words for the levels and the finding of territories. Counts follow i18next's plural suffixes. */
export const territories = {
  level: {
    pays: "Pays",
    region: "Région",
    departement: "Département ou collectivité",
    epci: "Intercommunalité",
    commune: "Commune",
    arrondissement: "Arrondissement municipal",
  },
  levels: {
    pays: "Pays",
    region: "Régions",
    departement: "Départements et collectivités",
    epci: "Intercommunalités",
    commune: "Communes",
    arrondissement: "Arrondissements municipaux",
  },
  find: {
    label: "Territoire",
    placeholder: "Nom, code postal ou code officiel",
    none: "Aucun territoire ne correspond.",
    formerName: "anciennement {{name}}",
    unknownCode: "Le code {{code}} n’est pas celui d’un territoire connu.",
    ended: "Ce territoire n’existe plus dans le découpage officiel.",
  },
  population_one: "{{count}} habitant",
  population_many: "{{count}} d’habitants",
  population_other: "{{count}} habitants",
  source: "Code officiel géographique, Insee et DGCL (Licence Ouverte 2.0)",
} as const;
