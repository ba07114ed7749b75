import type { CatalogueKey } from "@passerelles/shared/strings/catalogue-key.ts";
import { enServer } from "@passerelles/shared/strings/en-server.ts";
import { frServer } from "@passerelles/shared/strings/fr-server.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { createInstance } from "i18next";

/** The path of a text in the catalogue. */
export type TextKey = CatalogueKey<typeof frServer>;

const catalogue = createInstance({
  resources: { fr: { translation: frServer }, en: { translation: enServer } },
  lng: "fr",
  fallbackLng: false,
  initAsync: false,
  // What is put in a text is escaped where the text is put in HTML, and only there.
  interpolation: { escapeValue: false },
});
await catalogue.init();

/** The key is checked here by `TextKey`; what each text's places need is known only to who writes out one key. */
const textOf = catalogue.t as unknown as (key: TextKey, values: Record<string, unknown>) => string;

/** A text of the catalogue in this language, with its `{{places}}` filled. */
export function translate(language: Language, key: TextKey, values: Record<string, string | number> = {}): string {
  return textOf(key, { ...values, lng: language });
}
