import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { useTranslation } from "react-i18next";
import { levelKey } from "../../lib/territory-level.ts";

/** What the badge says after the kind: that it is a template, the level and code of a territory, the year of a label. */
export function useBadgeDetail(page: PageDetail): string | undefined {
  const { t } = useTranslation();
  if (page.isTemplate) return t("templates.one");
  if (page.official) return `${t(levelKey(page.official.level))} · ${page.official.code}`;
  const year = page.fields.anneeLabellisation;
  return typeof year === "number" ? t("pages.labelled", { year: String(year) }) : undefined;
}
