import { readLeadingNumber } from "../indicators/exact-decimal.ts";
import { isIsoDate } from "../indicators/iso-date.ts";
import { parseMeasure } from "../indicators/parse-measure.ts";
import { peelQualifier } from "../indicators/parse-qualifier.ts";
import { parsePartialDate } from "../indicators/partial-date.ts";
import { parsePeriod } from "../indicators/period.ts";
import { foldAccents, normaliseTyped } from "../indicators/typed-text.ts";
import { isOpeningHours } from "../opening-hours/is-opening-hours.ts";
import { levelOfCode, parseTerritoryCode } from "../territories/territory-code.ts";
import { parseDateRange } from "./date-range.ts";
import type { ScalarDefinition, ScalarType } from "./field.ts";
import { type FieldMessage, maximumTyped, type Refused, type ScalarReading, type ScalarValue } from "./field-value.ts";
import { measureMisfit } from "./measure-misfit.ts";
import { parseMoney } from "./money.ts";
import { parsePhone } from "./phone.ts";
import { sayField } from "./say-field.ts";
import { isSiret } from "./siret.ts";
import { parseTimeOfDay } from "./time-of-day.ts";
import { parseEmail, parseWebAddress } from "./web-address.ts";

/** Understands a typed text, or gives null or what is wrong with it. */
type Reader = (typed: string, definition: ScalarDefinition) => ScalarValue | Refused;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const readers: Readonly<Record<ScalarType, readonly [Reader, FieldMessage]>> = {
  text: [(typed) => typed, "fields.error.tooLong"],
  "long-text": [(typed) => typed, "fields.error.tooLong"],
  year: [readYear, "fields.error.year"],
  date: [readDate, "fields.error.date"],
  "date-range": [parseDateRange, "fields.error.dateRange"],
  time: [parseTimeOfDay, "fields.error.time"],
  number: [readNumber, "fields.error.number"],
  money: [parseMoney, "fields.error.money"],
  period: [readPeriod, "fields.error.period"],
  url: [parseWebAddress, "fields.error.url"],
  email: [parseEmail, "fields.error.email"],
  phone: [parsePhone, "fields.error.phone"],
  siret: [readSiret, "fields.error.siret"],
  "commune-code": [(typed) => matching(/^(?:\d{2}|2[AB])\d{3}$/, typed.toUpperCase()), "fields.error.communeCode"],
  "postal-code": [(typed) => matching(/^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/, typed), "fields.error.postalCode"],
  coordinate: [readCoordinate, "fields.error.coordinate"],
  measure: [readMeasure, "fields.error.measure"],
  "opening-hours": [(typed) => (isOpeningHours(typed) ? typed : null), "fields.error.openingHours"],
  choice: [readChoice, "fields.error.choice"],
  licence: [(typed, definition) => readChoice(typed, definition) ?? typed, "fields.error.tooLong"],
  territory: [readTerritory, "fields.error.territory"],
  page: [(typed) => matching(uuid, typed.toLowerCase()), "fields.error.page"],
  person: [(typed) => matching(uuid, typed.toLowerCase()), "fields.error.person"],
};

/** Understands one value as it was typed; an empty one is `null`. Never throws. */
export function readScalar(definition: ScalarDefinition, typed: string): ScalarReading {
  const text = typed.trim();
  const [read, message] = readers[definition.type];
  const maximum = definition.type === "long-text" ? maximumTyped.long : maximumTyped.short;
  if (text.length > maximum) return { ok: false, message: "fields.error.tooLong" };
  const value = text === "" ? null : read(text, definition);
  if (value === null && text !== "") return { ok: false, message };
  if (isRefused(value)) return { ok: false, message: value.refused };
  return { ok: true, value, text: (language) => sayField(definition, value, language) };
}

function isRefused(value: ScalarValue | Refused): value is Refused {
  return typeof value === "object" && value !== null && "refused" in value;
}

function readTerritory(typed: string, { levels }: ScalarDefinition): string | Refused | null {
  const code = parseTerritoryCode(typed);
  if (code === null || levels === undefined || levels.some((level) => level === levelOfCode(code))) return code;
  return { refused: "fields.error.territoryLevel" };
}

function readYear(typed: string): number | null {
  const year = /^\d{4}$/.test(typed) ? Number(typed) : Number.NaN;
  return year >= 1800 && year <= 2100 ? year : null;
}

function readDate(typed: string): string | Refused | null {
  const date = parsePartialDate(foldAccents(normaliseTyped(typed)));
  if (date === "otherWeekday") return { refused: "fields.error.otherWeekday" };
  return date !== undefined && isIsoDate(date) ? date : null;
}

function readNumber(typed: string, { minimum }: ScalarDefinition): number | Refused | null {
  const text = normaliseTyped(typed);
  // A field of this type has no place for what a figure of the text keeps: about, more than, at most.
  const { qualifier, rest } = peelQualifier(text);
  const number = readLeadingNumber(rest);
  if (!number.ok || number.value.rest.trim() !== "") return null;
  if (qualifier !== "exact") return { refused: "fields.error.numberQualified" };
  const value = Number(number.value.decimal);
  return minimum !== undefined && value < minimum ? { refused: "fields.error.numberNegative" } : value;
}

function readPeriod(typed: string): ScalarValue | Refused {
  const period = parsePeriod(typed);
  if (!period.ok && period.message === "measure.error.otherWeekday") return { refused: "fields.error.otherWeekday" };
  return period.ok && period.value.kind !== "none" ? period.value : null;
}

function readMeasure(typed: string, { takes }: ScalarDefinition): ScalarValue | Refused | null {
  const measure = parseMeasure(typed);
  if (!measure.ok || measure.value.kind === "none") return null;
  const refused = takes && measureMisfit(measure.value, takes);
  return refused ? { refused } : measure.value;
}

function readSiret(typed: string): string | null {
  const digits = typed.replace(/^\s*(?:n°\s*)?siret\s*(?:n°)?\s*:?/i, "").replace(/[\s.‐-―-]/g, "");
  return isSiret(digits) ? digits : null;
}

function readCoordinate(typed: string, definition: ScalarDefinition): number | null {
  const text = typed.replace(",", ".").replace("−", "-").replace(/\s*°$/, "");
  if (!/^[+-]?\d{1,3}(?:\.\d{1,15})?$/.test(text)) return null;
  const degrees = Number(text);
  return Math.abs(degrees) <= (definition.degrees ?? 180) ? degrees : null;
}

function readChoice(typed: string, definition: ScalarDefinition): string | null {
  const wanted = foldAccents(typed);
  const chosen = definition.options?.find(
    ({ value, label }) => value === typed || Object.values(label).some((text) => foldAccents(text) === wanted),
  );
  return chosen?.value ?? null;
}

function matching(pattern: RegExp, text: string): string | null {
  return pattern.test(text) ? text : null;
}
