import type { Option } from "./field.ts";

/** How often a meeting comes back. */
export const repeats = [
  { value: "hebdomadaire", label: { fr: "Chaque semaine", en: "Every week" } },
  { value: "bimensuelle", label: { fr: "Toutes les deux semaines", en: "Every two weeks" } },
  { value: "mensuelle", label: { fr: "Chaque mois", en: "Every month" } },
  { value: "trimestrielle", label: { fr: "Chaque trimestre", en: "Every quarter" } },
  { value: "annuelle", label: { fr: "Chaque année", en: "Every year" } },
] as const satisfies readonly Option[];

/** The value of one of `repeats`. */
export type Repeat = (typeof repeats)[number]["value"];

/** Whether this is the value of one of `repeats`. */
export function isRepeat(value: unknown): value is Repeat {
  return repeats.some((repeat) => repeat.value === value);
}
