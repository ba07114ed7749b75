/** The languages of the interface. French is the default. */
export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];

/** A short text that belongs to a definition (a kind, a field, an indicator) and lives beside it, in both languages. */
export type Label = Record<Language, string>;
