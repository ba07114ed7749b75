import { describeHours } from "../opening-hours/describe-hours.ts";
import type { Language } from "../strings/label.ts";
import type { ScalarDefinition } from "./field.ts";
import { formatField } from "./format-field.ts";

/** A value as it is read, in this language, opening hours in words too. */
export function sayField(definition: ScalarDefinition, value: unknown, language: Language): string {
  const text = formatField(definition, value, language);
  if (definition.type !== "opening-hours") return text;
  return describeHours(text, language).join(language === "fr" ? "\u00a0; " : "; ");
}
