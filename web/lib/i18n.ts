import { frReading } from "@passerelles/shared/strings/fr-reading.ts";
import { type Language, languages } from "@passerelles/shared/strings/label.ts";
import { frenchTypography } from "@passerelles/shared/text/french-typography.ts";
import { createInstance } from "i18next";
import { initReactI18next } from "react-i18next";

const storageKey = "passerelles-language";

/** The interface's translations: French comes with the application (the editor's with it), English when it is asked for. */
export const i18n = createInstance();

/** Starts in the language that this browser used last, French at first. Resolves when its texts are there. */
export async function startTranslations(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: "fr",
    fallbackLng: "fr",
    resources: { fr: { translation: typeset(frReading) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await takeSavedLanguage();
}

/** Loads the texts of the editor, in French and in the language that is shown: those who read do not wait for them. */
export async function loadWritingTexts(): Promise<void> {
  const { frWriting } = await import("@passerelles/shared/strings/fr-writing.ts");
  i18n.addResourceBundle("fr", "translation", typeset(frWriting), true);
  if (i18n.language === "en") await loadEnglishWriting();
}

async function loadEnglishWriting(): Promise<void> {
  const { enWriting } = await import("@passerelles/shared/strings/en-writing.ts");
  i18n.addResourceBundle("en", "translation", enWriting, true);
}

async function takeSavedLanguage(): Promise<void> {
  const saved = localStorage.getItem(storageKey);
  await changeLanguage(languages.find((language) => language === saved) ?? "fr");
}

/** Loads a language if needed, shows it, and remembers it on this browser. */
export async function changeLanguage(language: Language): Promise<void> {
  if (language === "en") {
    const { enReading } = await import("@passerelles/shared/strings/en-reading.ts");
    i18n.addResourceBundle("en", "translation", enReading, true);
    const isWriting = i18n.getResource("fr", "translation", "editor") !== undefined;
    if (isWriting) await loadEnglishWriting();
  }
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(storageKey, language);
}

/** The same texts with the spaces that French typography asks for, so that no line begins with a sign. */
function typeset<T extends object>(texts: T): T {
  const entries = Object.entries(texts).map(([key, text]) => [
    key,
    typeof text === "string" ? frenchTypography(text) : typeset(text),
  ]);
  return Object.fromEntries(entries) as T;
}
