import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { useTranslation } from "react-i18next";
import { levelKey } from "../../lib/territory-level.ts";
import { useFormat } from "../../lib/use-format.ts";
import classes from "./identity-card.module.css";

/** What the official data say of a territory: nobody typed it here. */
export function OfficialData({ official }: { official: NonNullable<PageDetail["official"]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={classes.card}>
      <div className={classes.field}>
        <dt>{t("pages.official.code")}</dt>
        <dd>{official.code}</dd>
      </div>
      {official.population !== null && (
        <div className={classes.field}>
          <dt>{t("pages.official.population")}</dt>
          <dd>{format.number(official.population)}</dd>
        </div>
      )}
      {official.parents.map((parent) => (
        <div key={parent.code} className={classes.field}>
          <dt>{t(levelKey(parent.level))}</dt>
          <dd>{parent.name}</dd>
        </div>
      ))}
    </dl>
  );
}
