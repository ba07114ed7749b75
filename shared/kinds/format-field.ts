import { formatMeasure } from "../indicators/format-measure.ts";
import { formatPartialDate } from "../indicators/format-partial-date.ts";
import { formatPeriod } from "../indicators/format-period.ts";
import { isIsoDate } from "../indicators/iso-date.ts";
import type { MeasureValue } from "../indicators/measure-value.ts";
import type { Period } from "../indicators/period.ts";
import type { Language } from "../strings/label.ts";
import type { ScalarDefinition } from "./field.ts";
import type { DateRange, Money } from "./field-value.ts";
import { formatDateRange } from "./format-date-range.ts";
import { formatMoney } from "./format-money.ts";
import { formatPhone } from "./format-phone.ts";
import { formatTimeOfDay } from "./time-of-day.ts";
import { shortWebAddress } from "./web-address.ts";

/**
 * A value as it is read, in this language, opening hours excepted, whose words `sayField` finds: few pages have some, and they
 * weigh on all that are read. A value that was not understood (a text as typed) reads as itself.
 */
export function formatField(definition: ScalarDefinition, value: unknown, language: Language): string {
  if (value === null || value === undefined) return "";
  if (definition.type === "measure" && typeof value === "object") return formatMeasure(value as MeasureValue, language);
  if (typeof value === "object") return formatObject(value as Money | Period | DateRange, language);
  if (typeof value === "number") return formatNumberField(definition, value, language);
  return typeof value === "string" ? formatText(definition, value, language) : "";
}

function formatObject(value: Money | Period | DateRange, language: Language): string {
  if ("kind" in value) return formatPeriod(value, language);
  return "amount" in value ? formatMoney(value, language) : formatDateRange(value, language);
}

function formatNumberField(definition: ScalarDefinition, value: number, language: Language): string {
  if (definition.type === "year") return `${value}`;
  return value.toLocaleString(language === "fr" ? "fr-FR" : "en-GB", { maximumFractionDigits: 6 });
}

function formatText(definition: ScalarDefinition, value: string, language: Language): string {
  switch (definition.type) {
    case "date":
      return isIsoDate(value) ? formatPartialDate(value, language) : value;
    case "time":
      return formatTimeOfDay(value, language);
    case "phone":
      return formatPhone(value, language);
    case "siret":
      return value.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, "$1 $2 $3 $4");
    case "url":
      return shortWebAddress(value);
    case "choice":
    case "licence":
      return definition.options?.find((option) => option.value === value)?.label[language] ?? value;
    default:
      return value;
  }
}
