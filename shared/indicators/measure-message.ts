import type { measure } from "../strings/fr/measure.ts";

/** Key of the sentence that says what is wrong with what was typed, as found in the string catalogue. */
export type MeasureErrorKey = `measure.error.${keyof typeof measure.error}`;

/** A sentence of the catalogue and what fills its gaps. */
export interface MeasureError {
  readonly message: MeasureErrorKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What reading a typed string gives. A failure loses nothing: the caller keeps what was typed. */
export type Reading<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & MeasureError);

/** A successful reading. */
export function read<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A failed reading, with the key of its sentence. */
export function refuse(
  name: keyof typeof measure.error,
  params?: MeasureError["params"],
): { readonly ok: false } & MeasureError {
  const message: MeasureErrorKey = `measure.error.${name}`;
  return params ? { ok: false, message, params } : { ok: false, message };
}
