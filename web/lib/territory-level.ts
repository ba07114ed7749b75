const levels = ["pays", "region", "departement", "epci", "commune", "arrondissement"] as const;

/** Key of the word for a level of the official division. */
export function levelKey(level: string): `pages.official.level.${(typeof levels)[number] | "other"}` {
  return `pages.official.level.${levels.find((known) => known === level) ?? "other"}`;
}
