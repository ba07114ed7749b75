import type { BodyBlock } from "@passerelles/shared/document/walk-body.ts";
import { isIsoDate } from "@passerelles/shared/indicators/iso-date.ts";
import { readMeasure } from "@passerelles/shared/indicators/measure.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import type { IndicatorFinder } from "@passerelles/shared/indicators/referential.ts";
import { parseTerritoryCode } from "@passerelles/shared/territories/territory-code.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import { cleanText } from "./clean-text.ts";

/** Most figures of one page that are read. */
export const maximumIndicators = 2000;
/** UTF-16 units: codes of the referential are shorter, and an index cannot hold long texts. */
const maximumCode = 80;
const maximumLabel = 300;

/** A figure of a page, as its row in the database. */
export interface IndicatorProjection {
  blockId: string;
  position: number;
  indicator: string;
  label: string;
  measure: Record<string, string>;
  value: MeasureValue | null;
  unit: string | null;
  low: number | null;
  high: number | null;
  periodFrom: string | null;
  periodTo: string | null;
  territory: string | null;
  scope: string;
  verifiedOn: string | null;
}

/** The figures among the blocks of a page, in reading order. */
export function projectIndicators(blocks: readonly BodyBlock[], find?: IndicatorFinder): IndicatorProjection[] {
  return figuresAmong(blocks).map(({ attributes }, position) => {
    const { id: blockId = "", ...measure } = attributes;
    const view = readMeasure(measure, find);
    const { indicator, label, territory, scope, verifiedOn } = view.attributes;
    return {
      ...{ blockId, position, measure },
      indicator: cleanText(indicator, maximumCode),
      label: cleanText(label, maximumLabel),
      ...{ value: view.value, unit: view.unit, low: view.low, high: view.high },
      ...{ periodFrom: view.periodFrom, periodTo: view.periodTo },
      territory: parseTerritoryCode(territory),
      scope: cleanText(foldText(scope), maximumLabel),
      verifiedOn: isIsoDate(verifiedOn) ? verifiedOn : null,
    };
  });
}

function figuresAmong(blocks: readonly BodyBlock[]): BodyBlock[] {
  return blocks.filter((block) => block.name === "indicateur").slice(0, maximumIndicators);
}
