import type { Language } from "@passerelles/shared/strings/label.ts";
import { useTranslation } from "react-i18next";

/** The present language of the interface. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === "en" ? "en" : "fr";
}
