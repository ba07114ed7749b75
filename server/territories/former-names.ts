import type { Territory } from "./territory.ts";

type Former = Pick<Territory, "formerNames" | "formerCodes">;

const none: Former = { formerNames: [], formerCodes: [] };

/**
 * What régions were before, which the official package does not say: their names and codes until 31 December 2015, by today's
 * code (Insee, Code officiel géographique, « Historique des régions »; loi n° 2015-29 du 16 janvier 2015), then the names
 * that they had until the decrees of 28 September 2016. Centre was renamed by the same law.
 */
const regions: Readonly<Record<string, Former>> = {
  R24: { formerNames: ["Centre"], formerCodes: [] },
  R27: { formerNames: ["Bourgogne", "Franche-Comté"], formerCodes: ["R26", "R43"] },
  R28: { formerNames: ["Basse-Normandie", "Haute-Normandie"], formerCodes: ["R25", "R23"] },
  R32: {
    formerNames: ["Nord-Pas-de-Calais", "Picardie", "Nord-Pas-de-Calais-Picardie"],
    formerCodes: ["R31", "R22"],
  },
  R44: {
    formerNames: ["Alsace", "Champagne-Ardenne", "Lorraine", "Alsace-Champagne-Ardenne-Lorraine"],
    formerCodes: ["R42", "R21", "R41"],
  },
  R75: {
    formerNames: ["Aquitaine", "Limousin", "Poitou-Charentes", "Aquitaine-Limousin-Poitou-Charentes"],
    formerCodes: ["R72", "R74", "R54"],
  },
  R76: {
    formerNames: ["Languedoc-Roussillon", "Midi-Pyrénées", "Languedoc-Roussillon-Midi-Pyrénées"],
    formerCodes: ["R91", "R73"],
  },
  R84: { formerNames: ["Auvergne", "Rhône-Alpes"], formerCodes: ["R83", "R82"] },
};

/**
 * Former names of départements that changed nothing but their name since 1941 (Insee, Code officiel géographique, « Historique
 * des départements »). Those that were divided (Seine, Seine-et-Oise) have no single heir and are left out.
 */
const departements: Readonly<Record<string, string>> = {
  "04": "Basses-Alpes",
  "17": "Charente-Inférieure",
  "22": "Côtes-du-Nord",
  "44": "Loire-Inférieure",
  "64": "Basses-Pyrénées",
  "76": "Seine-Inférieure",
};

/** The former names and codes of a région, by its code here (`R32`). */
export function formerRegion(code: string): Former {
  return regions[code] ?? none;
}

/** The former name of a département. */
export function formerDepartement(code: string): Former {
  const name = departements[code];
  return name === undefined ? none : { ...none, formerNames: [name] };
}
