/** Time zones (IANA) of the territories that do not live at the hour of Paris, by the code of their département or collectivité. */
const overseas: Readonly<Record<string, string>> = {
  "971": "America/Guadeloupe",
  "972": "America/Martinique",
  "973": "America/Cayenne",
  "974": "Indian/Reunion",
  "975": "America/Miquelon",
  "976": "Indian/Mayotte",
  "977": "America/St_Barthelemy",
  "978": "America/Marigot",
  "984": "Indian/Kerguelen",
  "986": "Pacific/Wallis",
  "987": "Pacific/Tahiti",
  "988": "Pacific/Noumea",
};

/** Régions of one département (INSEE), which have the hour of that département. */
const regions: Readonly<Record<string, string>> = { R01: "971", R02: "972", R03: "973", R04: "974", R06: "976" };

/** The hour of metropolitan France. */
export const metropolitanTimeZone = "Europe/Paris";

/**
 * The time zone of a territory, from its code and those of the territories that it lies in. The country as a whole, and
 * what is not known, have the hour of Paris.
 */
export function timeZoneOf(code: string, ancestors: readonly string[] = []): string {
  for (const candidate of [code, ...ancestors]) {
    const departement = regions[candidate] ?? (/^9[78]\d/.test(candidate) ? candidate.slice(0, 3) : candidate);
    const zone = /^\d{9}$/.test(candidate) ? undefined : overseas[departement];
    if (zone !== undefined) return zone;
  }
  return metropolitanTimeZone;
}
