/**
 * The levels of the official division, widest first. A collectivité d'outre-mer (975, 987…) stands at the level
 * `departement`, without a région. `arrondissement` is a municipal one (Paris, Lyon, Marseille).
 */
export const territoryLevels = ["pays", "region", "departement", "epci", "commune", "arrondissement"] as const;
export type TerritoryLevel = (typeof territoryLevels)[number];

/** The code of the whole country. */
export const countryCode = "FR";

const forms: readonly (readonly [TerritoryLevel, RegExp])[] = [
  ["pays", /^FR$/],
  ["region", /^R\d{2}$/],
  ["departement", /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|9[78]\d)$/],
  ["epci", /^\d{9}$/],
  // Paris, Lyon, Marseille: the only municipal arrondissements, set by law (Code officiel géographique).
  ["arrondissement", /^(751(0[1-9]|1\d|20)|6938[1-9]|132(0[1-9]|1[0-6]))$/],
  ["commune", /^(\d{2}|2[AB])\d{3}$/],
];

/**
 * The level that a code of ours belongs to, read from its form alone: `FR`, `R11` (a région: its bare code is also a
 * département's), `91`, `2A`, `971`, `200017846` (an EPCI's SIREN), `91223`, `75111`. Null when it has none of these forms.
 */
export function levelOfCode(code: string): TerritoryLevel | null {
  return forms.find(([, form]) => form.test(code))?.[0] ?? null;
}

/** The official code, as other data sets write it: ours without the prefix of régions. */
export function officialCodeOf(code: string): string {
  return levelOfCode(code) === "region" ? code.slice(1) : code;
}

/** A code of ours from what a person typed (`2a004`, `r11`, `200 017 846`), or null. A bare number of two digits is a département. */
export function parseTerritoryCode(text: string): string | null {
  const code = text.replace(/\s/g, "").toUpperCase();
  return levelOfCode(code) === null ? null : code;
}
