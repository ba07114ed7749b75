import { bodyMeasures, type PlacedMeasure } from "@passerelles/shared/document/block-measures.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { isIsoDate } from "@passerelles/shared/indicators/iso-date.ts";
import { readMeasure } from "@passerelles/shared/indicators/measure.ts";
import { fitsIndicator } from "@passerelles/shared/indicators/measure-numbers.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import { parseMeasure } from "@passerelles/shared/indicators/parse-measure.ts";
import { findIndicator, type IndicatorFinder, indicatorCalled } from "@passerelles/shared/indicators/referential.ts";
import type { Label } from "@passerelles/shared/strings/label.ts";
import { parseTerritoryCode } from "@passerelles/shared/territories/territory-code.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import { cleanRecord, cleanText } from "./clean-text.ts";
import { pageMark } from "./named-pages.ts";

/** Most figures of one page that are read. */
export const maximumIndicators = 2000;
/** UTF-16 units: codes of the referential are shorter, and an index cannot hold long texts. */
const maximumCode = 80;
const maximumLabel = 300;
/** UTF-16 units of one attribute, and of the id of a row. */
const maxima = { attribute: 20_000, id: 100 } as const;

/** A figure of a page, as its row in the database. */
export interface IndicatorProjection {
  blockId: string;
  block: string;
  /** "" for what the block says by itself. */
  rowId: string;
  position: number;
  indicator: string;
  /** As typed, after the mark of the page that it is about. */
  label: string;
  /** What it is called where neither a label nor an indicator says it. */
  called: Label | null;
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

/** The figures of a body that was projected, in reading order. */
export function projectIndicators(body: BodyNode, find?: IndicatorFinder): IndicatorProjection[] {
  return bodyMeasures(body)
    .slice(0, maximumIndicators)
    .map((placed, position) => {
      const measure = cleanRecord(
        { ...placed.attributes, indicator: indicatorOf(placed) },
        maxima.attribute,
      ) as IndicatorProjection["measure"];
      const view = readMeasure(measure, find);
      const { indicator, label, territory, scope, verifiedOn } = view.attributes;
      const { blockId, block, rowId = "", page, called = null } = placed;
      return {
        ...{ blockId, block, rowId: cleanText(rowId, maxima.id), position, measure, called },
        indicator: cleanText(indicator, maximumCode),
        label: cleanText([page ? pageMark(page.trim()) : "", label].filter(Boolean).join(", "), maximumLabel),
        ...{ value: view.value, unit: view.unit, low: view.low, high: view.high },
        ...{ periodFrom: view.periodFrom, periodTo: view.periodTo },
        territory: parseTerritoryCode(territory),
        scope: cleanText(foldText(scope), maximumLabel),
        verifiedOn: isIsoDate(verifiedOn) ? verifiedOn : null,
      };
    });
}

/**
 * Code of the indicator that a figure is of: the one that was chosen for it; where nobody chooses, that which its block or
 * its own label tells, if it takes such a value. "" for none.
 */
function indicatorOf({ attributes, indicator }: PlacedMeasure): string {
  if (attributes.indicator !== undefined) return attributes.indicator;
  const reading = parseMeasure(attributes.value ?? "");
  const value = reading.ok ? reading.value : undefined;
  if (value === undefined || value.kind === "none" || value.kind === "text") return "";
  const told = [findIndicator(indicator ?? ""), indicatorCalled(attributes.label ?? "")];
  return told.find((entry) => entry && fitsIndicator(value, entry))?.code ?? "";
}
