import type { Label, Language } from "../strings/label.ts";

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

const names: Readonly<Record<string, Label>> = {
  "Europe/Paris": { fr: "heure de Paris", en: "Paris time" },
  "America/Guadeloupe": { fr: "heure de la Guadeloupe", en: "Guadeloupe time" },
  "America/Martinique": { fr: "heure de la Martinique", en: "Martinique time" },
  "America/Cayenne": { fr: "heure de la Guyane", en: "French Guiana time" },
  "Indian/Reunion": { fr: "heure de La Réunion", en: "Réunion time" },
  "America/Miquelon": { fr: "heure de Saint-Pierre-et-Miquelon", en: "Saint-Pierre and Miquelon time" },
  "Indian/Mayotte": { fr: "heure de Mayotte", en: "Mayotte time" },
  "America/St_Barthelemy": { fr: "heure de Saint-Barthélemy", en: "Saint-Barthélemy time" },
  "America/Marigot": { fr: "heure de Saint-Martin", en: "Saint-Martin time" },
  "Indian/Kerguelen": { fr: "heure des Kerguelen", en: "Kerguelen time" },
  "Pacific/Wallis": { fr: "heure de Wallis-et-Futuna", en: "Wallis and Futuna time" },
  "Pacific/Tahiti": { fr: "heure de Tahiti", en: "Tahiti time" },
  "Pacific/Noumea": { fr: "heure de la Nouvelle-Calédonie", en: "New Caledonia time" },
};

/** What hours of a zone are called: « heure de La Réunion »; the zone itself where it is none of a territory. */
export function timeZoneName(zone: string, language: Language): string {
  return names[zone]?.[language] ?? zone;
}

/** A territory that a page is about, and those that it lies in. */
interface Place {
  code: string;
  ancestors: readonly string[];
}

/**
 * The time zone of what takes place in these territories: that of the first one. `told`: whether hours are to be read with
 * the zone's name, since one could take them for others: they are not those of Paris, or the territories have several.
 */
export function timeZoneOfPlaces(places: readonly Place[]): { timeZone: string; told: boolean } {
  const zones = places.map(({ code, ancestors }) => timeZoneOf(code, ancestors));
  const timeZone = zones[0] ?? metropolitanTimeZone;
  return { timeZone, told: timeZone !== metropolitanTimeZone || zones.some((zone) => zone !== timeZone) };
}

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
