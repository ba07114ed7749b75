import { createInstance } from "i18next";
import { describe, expect, test } from "vitest";
import { enServer as en } from "./en-server.ts";
import { frServer as fr } from "./fr-server.ts";
import { type Language, languages } from "./label.ts";

/** The texts of a catalogue by their dotted path. */
function textsOf(catalogue: object, path: readonly string[] = []): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[[...path, key].join("."), value] as [string, string]]
      : textsOf(value, [...path, key]),
  );
}

const catalogues: Record<Language, object> = { fr, en };
const counted = [...new Set(textsOf(fr).flatMap(([key]) => /^(.*)_(?:one|many|other)$/.exec(key)?.[1] ?? []))];

describe.each(languages)("in %s", (language) => {
  const texts = new Map(textsOf(catalogues[language]));

  test.each(counted)("%s has a text for each sort of count that the language has", (key) => {
    for (const sort of new Intl.PluralRules(language).resolvedOptions().pluralCategories) {
      expect(texts.get(`${key}_${sort}`)).toBeTruthy();
    }
  });

  test("a number never stands before a word that has one form only", () => {
    const uncounted = [...texts].filter(
      ([key, text]) => !/_(one|many|other)$/.test(key) && /\{\{count\}\} \p{L}/u.test(text),
    );
    expect(uncounted).toEqual([]);
  });
});

test.each([
  ["fr", 0, "Au plus 0 caractère."],
  ["fr", 1, "Au plus 1 caractère."],
  ["fr", 2, "Au plus 2 caractères."],
  ["fr", 1_000_000, "Au plus 1000000 caractères."],
  ["en", 0, "At most 0 characters."],
  ["en", 1, "At most 1 character."],
  ["en", 2, "At most 2 characters."],
])("in %s, %i agrees with what it counts", async (language, count, sentence) => {
  const resources = { fr: { translation: fr }, en: { translation: en } };
  const i18n = createInstance({ resources, lng: language, initAsync: false });
  await i18n.init();
  const say = i18n.t as unknown as (key: string, values: { count: number }) => string;
  expect(say("validation.longText", { count })).toBe(sentence);
});
