import type { MeasureValue } from "../indicators/measure-value.ts";
import type { Period } from "../indicators/period.ts";
import type { fields } from "../strings/fr/fields.ts";
import type { Language } from "../strings/label.ts";

/** Key of the sentence that says what is wrong with a typed value, as found in the string catalogue. */
export type FieldMessage = `fields.error.${keyof typeof fields.error}`;

/** An amount of money, in whole units of the currency (ISO 4217). */
export interface Money {
  amount: number;
  currency: string;
}

/** Whole days, ISO, both included. */
export interface DateRange {
  from: string;
  to: string;
}

/** A value as understood: plain JSON. `null` is a field that was not filled. */
export type ScalarValue = string | number | Money | Period | DateRange | MeasureValue | null;

/**
 * What a person field that holds anything but an id reads as. Its text may be somebody's name or address, and nothing of
 * somebody who has no card may be told: it stays in the document until it is replaced, and goes nowhere else.
 */
export const withheld = "";

/** A typed value that is not understood, for a reason that its field can tell better than by its type alone. */
export interface Refused {
  refused: FieldMessage;
}

/** What reading a typed value gives. A failure loses nothing: the document keeps what was typed. */
export type ScalarReading =
  | { ok: true; value: ScalarValue; text: (language: Language) => string }
  | { ok: false; message: FieldMessage };

/** What is wrong in a field, or in one column of one of its rows. */
export interface FieldError {
  field: string;
  row?: string;
  column?: string;
  message: FieldMessage;
}

/** Most characters of a typed value of each length; the projection cuts what is longer. */
export const maximumTyped = { short: 1000, long: 20_000 } as const;
