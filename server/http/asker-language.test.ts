import { expect, test } from "vitest";
import { acceptedLanguage } from "./asker-language.ts";

test.each([
  [undefined, undefined],
  ["", undefined],
  ["de-DE, de;q=0.9", undefined],
  ["en", "en"],
  ["en-GB,en;q=0.9,fr;q=0.8", "en"],
  ["de, fr;q=0.5, en;q=0.7", "en"],
  ["en;q=0, fr;q=0.1", "fr"],
  ["EN;q=2, FR;q=0.3", "en"],
])("Accept-Language: %s is read as %s", (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
