import { measureParts } from "@passerelles/shared/indicators/format-measure.ts";
import { readMeasure } from "@passerelles/shared/indicators/measure.ts";
import { needsVerification } from "@passerelles/shared/indicators/needs-verification.ts";
import type { IndicatorFinder } from "@passerelles/shared/indicators/referential.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { figureOrigin } from "../../../lib/figure-origin.ts";
import { today } from "../../../lib/today.ts";
import type { FigureReading } from "../../../ui/figure-card.tsx";

/**
 * A figure under edit in words, as the reading page shows it: its value as understood, else as it was typed. `months` are
 * those after which it is to be verified again.
 */
export function figureWords(
  attributes: Readonly<Record<string, string>>,
  territory: string,
  language: Language,
  { find, months }: { find: IndicatorFinder; months: number },
): FigureReading {
  const view = readMeasure(attributes, find);
  const { value, entry, sourceUrl } = view;
  const typed = attributes.value ?? "";
  const parts =
    value && value.kind !== "none" ? measureParts(value, language) : { qualifier: "", number: typed, unit: "" };
  const label = attributes.label || entry?.label[language] || "";
  return {
    ...parts,
    // « bénéficiaires par an » already says « par an ».
    unit: parts.unit !== "" && label.endsWith(parts.unit) ? "" : parts.unit,
    label,
    origin: figureOrigin(attributes, { territory, label }),
    ...(sourceUrl && attributes.source && { sourceUrl }),
    toVerify: needsVerification(view, today(), months),
  };
}
