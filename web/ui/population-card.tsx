import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { population } from "@passerelles/shared/blocks/population.ts";
import { useTranslation } from "react-i18next";
import type { BlockCardProps } from "./blocks/block-card.ts";
import classes from "./blocks.module.css";

/** Who is concerned: the number in all, then each public with its own. */
export function PopulationCard({ node }: BlockCardProps) {
  const { label = "", total = "", period = "", source = "" } = blockAttributes(population, node.attrs);
  const rows = node.rows ?? [];
  const { t } = useTranslation();
  const origin = [period, source].filter(Boolean).join(" · ");
  const isEmpty = [label, total, origin].every((text) => text === "") && rows.length === 0;
  return (
    <div className={classes.population}>
      {isEmpty && <p>{t("files.population.empty")}</p>}
      {(label || total) && (
        <p className={classes.populationTotal}>
          {total && <strong>{total}</strong>}
          {label}
        </p>
      )}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("files.population.public")}</th>
              <th scope="col">{t("files.population.count")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, columns }) => (
              <tr key={id}>
                <td>{columns.public}</td>
                <td>{columns.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {origin && <p className={classes.origin}>{origin}</p>}
    </div>
  );
}
