import type { territories as fr } from "../fr/territories.ts";
import type { SameShape } from "../same-shape.ts";

/** English words for the levels and the finding of territories. */
export const territories = {
  level: {
    pays: "Country",
    region: "Region",
    departement: "Département or overseas collectivity",
    epci: "Intercommunal body",
    commune: "Municipality",
    arrondissement: "Municipal district",
  },
  levels: {
    pays: "Countries",
    region: "Regions",
    departement: "Départements and overseas collectivities",
    epci: "Intercommunal bodies",
    commune: "Municipalities",
    arrondissement: "Municipal districts",
  },
  find: {
    label: "Territory",
    placeholder: "Name, postcode or official code",
    none: "No territory matches.",
    formerName: "formerly {{name}}",
    unknownCode: "{{code}} is not the code of a known territory.",
    ended: "This territory no longer exists in the official division.",
  },
  population_one: "{{count}} inhabitant",
  population_many: "{{count}} inhabitants",
  population_other: "{{count}} inhabitants",
  source: "Official geographic code, Insee and DGCL (Licence Ouverte 2.0)",
} satisfies SameShape<typeof fr>;
