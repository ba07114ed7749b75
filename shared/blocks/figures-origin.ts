import type { MeasureAttributes } from "../indicators/measure.ts";
import type { ScalarDefinition } from "../kinds/field.ts";

/** Where all the figures of a block come from, told once: fields by the names that a measure has for them. */
export const originFields = {
  territory: { type: "territory", label: { fr: "Territoire", en: "Territory" } },
  source: { type: "text", label: { fr: "Source", en: "Source" } },
  verifiedOn: { type: "date", label: { fr: "Vérifié le", en: "Verified on" }, oftenToday: true },
} as const satisfies Partial<Record<keyof MeasureAttributes, ScalarDefinition>>;

/** The origin that each measure of a block with these attributes has from it. */
export function originOf({
  period = "",
  territory = "",
  source = "",
  verifiedOn = "",
}: Readonly<Record<string, string>>): Pick<MeasureAttributes, "period" | keyof typeof originFields> {
  return { period, territory, source, verifiedOn };
}
