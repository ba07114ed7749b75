import type { OutputOf } from "@passerelles/shared/api/endpoint.ts";
import type { findTerritories } from "@passerelles/shared/api/territories.schemas.ts";
import { useTranslation } from "react-i18next";
import { levelKey } from "../../../lib/territory-level.ts";

type Found = OutputOf<typeof findTerritories>["items"][number];

/** What tells a territory from others of its name: its level, the département (else the région) it lies in, a former name. */
export function useTerritoryDetail(): (territory: Found) => string {
  const { t } = useTranslation();
  return ({ level, ancestors, formerName }) => {
    const departements = ancestors.filter((ancestor) => ancestor.level === "departement");
    const around = departements.length > 0 ? departements : ancestors.filter((ancestor) => ancestor.level === "region");
    const parts = [t(levelKey(level)), around.map(({ name }) => name).join(", ")];
    if (formerName !== null) parts.push(t("fieldsForm.formerly", { name: formerName }));
    return parts.filter(Boolean).join(" · ");
  };
}
