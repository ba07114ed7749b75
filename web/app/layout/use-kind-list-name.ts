import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";

/** What the list of a kind is called in the navigation: its plural, unless people know it by another name. */
export function useKindListName(): (kind: Kind) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (kind) => (kind.name === "structure" ? t("shell.directory") : kind.plural[language]);
}
