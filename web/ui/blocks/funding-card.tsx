import { financement as block } from "@passerelles/shared/blocks/financement.ts";
import { fundingWords, refusedShares } from "@passerelles/shared/blocks/financement-words.ts";
import type { ListRow } from "@passerelles/shared/document/page-document.ts";
import { formatDecimal, NO_BREAK_SPACE } from "@passerelles/shared/indicators/format-unit.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import { type Share, type Shares, sharesOf } from "@passerelles/shared/indicators/shares.ts";
import type { ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { formatField } from "@passerelles/shared/kinds/format-field.ts";
import { IconUsersGroup } from "@tabler/icons-react";
import { useLanguage } from "../../lib/use-language.ts";
import type { BlockCardProps } from "./block-card.ts";
import { FiguresOrigin, tellsOrigin } from "./figures-origin.tsx";
import classes from "./funding-card.module.css";
import { Quantity } from "./quantity.tsx";
import sharing from "./shares.module.css";
import { hasRest, ShareBar, ShareName } from "./shares.tsx";

/** Who pays: the amount in all, a bar of the shares where they can be told truly, and the funders with what each gives. */
export function Funding({ node, names, kind }: BlockCardProps) {
  const language = useLanguage();
  const { total, period } = node.values ?? {};
  const rows = (node.rows ?? []).filter(({ columns }) => Object.values(columns).some((text) => text.trim() !== ""));
  const shares = sharesOf(
    rows.map(({ values }) => ({ value: values?.montant, period: values?.periode ?? period })),
    total,
  );
  if (rows.length === 0 && total === undefined && !tellsOrigin(node))
    return <p className={classes.empty}>{fundingWords.empty[language]}</p>;
  return (
    <div className={`${sharing.card} ${classes.funding}`}>
      {total !== undefined && (
        <p className={classes.total}>
          <Quantity value={total} />
          <span>{fundingWords.inAll[language]}</span>
        </p>
      )}
      {shares.ok && (
        <ShareBar
          parts={rows.map((row, at) => ({ key: row.id, colour: natureOf(row), share: shares.shares[at] }))}
          shares={shares}
        />
      )}
      {rows.length > 0 && <Funders rows={rows} shares={shares} names={names} />}
      {!shares.ok && shares.reason !== "few" && (
        <p className={sharing.note}>{refusedShares[shares.reason][language]}</p>
      )}
      <FiguresOrigin block={block} node={node} names={names} kind={kind} />
    </div>
  );
}

function Funders({
  rows,
  shares,
  names,
}: { rows: readonly ListRow[]; shares: Shares } & Pick<BlockCardProps, "names">) {
  const language = useLanguage();
  const hasValues = rows.some(({ values }) => values?.montant !== undefined);
  const isComputed = shares.ok && shares.from === "amounts";
  // Without an amount, what kind of money it is has the column to itself.
  const natureBeside = !hasValues && rows.some((row) => said(row, "nature") !== "");
  const valueLabel = fundingWords[shares.ok && shares.from === "shares" ? "share" : "amount"][language];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{fundingWords.funder[language]}</th>
          {natureBeside && <th scope="col">{block.rows?.list.nature?.label[language]}</th>}
          {hasValues && <th scope="col">{valueLabel}</th>}
          {isComputed && <th scope="col">{fundingWords.share[language]}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const share = shares.ok ? shares.shares[at] : undefined;
          const details = [natureBeside ? "" : said(row, "nature"), said(row, "periode")].filter(Boolean).join(" · ");
          return (
            <tr key={row.id}>
              <th scope="row">
                <ShareName className={classes.funder} colour={shares.ok ? natureOf(row) : undefined}>
                  <Funder row={row} names={names} />
                  {details && <small className={classes.details}>{details}</small>}
                </ShareName>
              </th>
              {natureBeside && <td data-nature-beside>{said(row, "nature")}</td>}
              {hasValues && <td data-words={isWords(row) || undefined}>{said(row, "montant")}</td>}
              {isComputed && <td>{share && percentWords(share)}</td>}
            </tr>
          );
        })}
        {shares.ok && hasRest(shares) && (
          <tr data-rest>
            <th scope="row">
              <ShareName colour="rest">{fundingWords.rest[language]}</ShareName>
            </th>
            {isComputed && <td />}
            <td>{percentWords({ percent: shares.rest, isAbout: shares.shares.some((share) => share?.isAbout) })}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
  function said({ values }: ListRow, column: "nature" | "periode" | "montant"): string {
    return formatField(block.rows?.list[column] as ScalarDefinition, values?.[column], language);
  }
  function percentWords({ percent, isAbout }: Share): string {
    const whole =
      percent > 0 && percent < 1 ? `<${NO_BREAK_SPACE}1` : formatDecimal(String(Math.round(percent)), language);
    return `${isAbout ? `≈${NO_BREAK_SPACE}` : ""}${whole}${language === "fr" ? NO_BREAK_SPACE : ""}%`;
  }
}

function Funder({ row, names }: { row: ListRow } & Pick<BlockCardProps, "names">) {
  const language = useLanguage();
  const { structure, nom } = row.columns;
  if (!structure && !nom) return fundingWords.unnamed[language];
  return (
    <>
      {!structure && <IconUsersGroup className={classes.inWords} size={15} stroke={1.75} aria-hidden />}
      {structure && names.page(structure)}
      {structure && nom && ", "}
      {nom}
    </>
  );
}

/** Whether its amount is told in words, or was not understood. */
function isWords({ values }: ListRow): boolean {
  const amount = values?.montant;
  return typeof amount === "string" || (amount as MeasureValue | undefined)?.kind === "text";
}

function natureOf({ values }: ListRow): string {
  const { nature } = values ?? {};
  return typeof nature === "string" && ["public", "prive", "europeen"].includes(nature) ? nature : "other";
}
