import type { ListedFigure } from "@passerelles/shared/api/indicators.schemas.ts";
import type { MeasureUnit } from "@passerelles/shared/indicators/measure-unit.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import { byteOrderMark, type CsvCell, csvLine } from "@passerelles/shared/text/csv.ts";

/** The columns of the table, in order. Names are for programs: they are not translated, and new ones come at the end. */
const columns: Readonly<Record<string, (figure: ListedFigure, publicUrl: string) => CsvCell>> = {
  page: ({ page }) => page.title,
  kind: ({ page }) => page.kind,
  url: ({ page }, publicUrl) => publicUrl + page.url,
  page_id: ({ page }) => page.id,
  anchor: ({ blockId }) => blockId,
  indicator: ({ indicator }) => indicator,
  label: ({ label }) => label,
  value: ({ measure }) => measure.value ?? "",
  value_kind: ({ value }) => (value as MeasureValue | null)?.kind ?? "",
  qualifier: ({ qualifier }) => qualifier,
  low: ({ low }) => low,
  high: ({ high }) => high,
  unit: ({ unit }) => unit,
  per: ({ value }) => unitOf(value as MeasureValue | null)?.per ?? "",
  numerator: ({ numerator }) => numerator,
  denominator: ({ denominator }) => denominator,
  period: ({ measure }) => measure.period ?? "",
  period_from: ({ periodFrom }) => periodFrom,
  period_to: ({ periodTo }) => periodTo,
  territory: ({ territory, measure }) => territory?.code ?? measure.territory ?? "",
  territory_name: ({ territory }) => territory?.name ?? "",
  scope: ({ scope }) => scope,
  source: ({ source }) => source,
  source_url: ({ sourceUrl }) => sourceUrl,
  method: ({ method }) => method,
  verified_on: ({ verifiedOn }) => verifiedOn,
  to_verify: ({ toVerify }) => toVerify,
  quote: ({ quote }) => quote,
  block: ({ block }) => block,
  row: ({ row }) => row,
};

/** The first line of the table, which names its columns. */
export function tableHead(): string {
  return byteOrderMark + csvLine(Object.keys(columns));
}

/** The lines of these figures. */
export function tableLines(figures: readonly ListedFigure[], publicUrl: string): string {
  return figures.map((figure) => csvLine(Object.values(columns).map((cell) => cell(figure, publicUrl)))).join("");
}

function unitOf(value: MeasureValue | null): MeasureUnit | undefined {
  return value?.kind === "number" || value?.kind === "range" ? value.unit : undefined;
}
