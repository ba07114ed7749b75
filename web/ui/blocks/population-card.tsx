import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { population } from "@passerelles/shared/blocks/population.ts";
import type { ListRow } from "@passerelles/shared/document/page-document.ts";
import { parseMeasure } from "@passerelles/shared/indicators/parse-measure.ts";
import { type Shares, sharesOf } from "@passerelles/shared/indicators/shares.ts";
import { useTranslation } from "react-i18next";
import type { BlockCardProps } from "./block-card.ts";
import { FiguresOrigin, tellsOrigin } from "./figures-origin.tsx";
import classes from "./population-card.module.css";
import sharing from "./shares.module.css";
import { ShareBar, ShareName } from "./shares.tsx";

/** Colours that publics take in turn. */
const COLOURS = 6;

/** Who is concerned: the number in all, a bar of the shares where they can be told truly, then each public with its own. */
export function PopulationCard({ node, names, kind }: BlockCardProps) {
  const { label = "", total = "" } = blockAttributes(population, node.attrs);
  const rows = node.rows ?? [];
  const { t } = useTranslation();
  const isEmpty = label === "" && total === "" && rows.length === 0 && !tellsOrigin(node);
  const shares = sharesOfPublics(rows, total);
  const colourOf = (at: number) => `${at % COLOURS}`;
  return (
    <div className={`${sharing.card} ${classes.population}`}>
      {isEmpty && <p>{t("files.population.empty")}</p>}
      {(label || total) && (
        <p className={classes.total}>
          {total && <strong>{total}</strong>}
          {label}
        </p>
      )}
      {shares && (
        <ShareBar
          parts={rows.map(({ id }, at) => ({ key: id, colour: colourOf(at), share: shares.shares[at] }))}
          shares={shares}
        />
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
            {rows.map(({ id, columns }, at) => (
              <tr key={id}>
                <th scope="row">
                  <ShareName colour={shares?.shares[at] ? colourOf(at) : undefined}>{columns.public}</ShareName>
                </th>
                <td>{columns.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <FiguresOrigin block={population} node={node} names={names} kind={kind} />
    </div>
  );
}

/** The shares of the publics of a whole that is told: their sum is none, since a person may be of several publics. */
function sharesOfPublics(rows: readonly ListRow[], total: string): Extract<Shares, { ok: true }> | undefined {
  const whole = understood(total);
  const parts = rows.map(({ columns }) => ({ value: understood(columns.count ?? ""), period: undefined }));
  const shares = sharesOf(parts, whole, "count");
  return shares.ok && (shares.from === "shares" || whole !== undefined) ? shares : undefined;
}

function understood(text: string): unknown {
  const reading = text.trim() === "" ? undefined : parseMeasure(text);
  return reading?.ok ? reading.value : reading && text;
}
