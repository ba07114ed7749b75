import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { formatField } from "@passerelles/shared/kinds/format-field.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { Chip, TerritoryChip } from "../../ui/chip.tsx";
import { Faces } from "../../ui/faces.tsx";
import classes from "./page-meta.module.css";

/** Territories and publics shown as chips before the number of the others. */
const mostChips = 6;

/** Between the lede and the text: where, for whom, by whom, verified when. */
export function PageMeta({ page }: { page: PageDetail }) {
  const { t } = useTranslation();
  const publics = useTerms(page, "publics");
  // A territory's own page shows what it lies in, nearest first, rather than itself.
  const places = page.official ? page.official.parents.toReversed() : page.territories;
  const more = places.length - mostChips;
  return (
    <>
      {page.official && page.official.population !== null && <Population count={page.official.population} />}
      {(places.length > 0 || publics.length > 0) && (
        <div className={classes.chips}>
          {places.slice(0, mostChips).map((territory) => (
            <TerritoryChip key={territory.code} code={territory.code} name={territory.name} />
          ))}
          {more > 0 && <Chip>{t("pages.moreTerritories", { count: more })}</Chip>}
          {publics.slice(0, mostChips).map((term) => (
            <Chip key={term}>{term}</Chip>
          ))}
        </div>
      )}
      <Byline page={page} />
    </>
  );
}

/** The key number of a territory, from the official data. */
function Population({ count }: { count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className={classes.population}>
      <span className={classes.number}>{format.number(count)}</span>
      <span>{t("pages.official.inhabitants", { count })}</span>
    </p>
  );
}

function Byline({ page }: { page: PageDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const names = page.authors.slice(0, 3).map(({ name }) => name);
  const others = page.authors.length - names.length;
  if (others > 0) names.push(t("pages.byline.others", { count: others }));
  const written = new Intl.ListFormat(language, { type: "conjunction" }).format(names);
  const licence = typeof page.fields.licence === "string" ? page.fields.licence : "";
  const parts = [
    names.length > 0 && t("pages.byline.writtenBy", { names: written }),
    page.verifiedOn && t("pages.byline.verified", { date: format.day(page.verifiedOn) }),
    <time key="changed" dateTime={page.changedAt} title={format.moment(page.changedAt)}>
      {/* On paper nobody knows any more what « yesterday » was. */}
      <span className={classes.screen}>{t("pages.byline.changed", { when: format.relative(page.changedAt) })}</span>
      <span className={classes.paper}>{t("pages.byline.changedOn", { date: format.day(page.changedAt) })}</span>
    </time>,
    licence && t("pages.byline.licence", { licence: licence.replaceAll("-", " ").replace(/^CC BY SA/, "CC BY-SA") }),
  ].filter(Boolean);
  return (
    <div className={classes.byline}>
      {page.authors.length > 0 && <Faces people={page.authors} label={t("pages.byline.authors", { names: written })} />}
      <p>{parts.flatMap((part, at) => (at === 0 ? [part] : [" · ", part]))}</p>
    </div>
  );
}

/** The terms of a list field with one column, of text or of options, as they are read. */
function useTerms(page: PageDetail, name: string): string[] {
  const language = useLanguage();
  const definition = findKind(page.kind)?.fields[name]?.list?.value;
  const rows: unknown = page.fields[name];
  if (definition === undefined || !Array.isArray(rows)) return [];
  return rows.map((row) => formatField(definition, row?.value, language)).filter((term) => term !== "");
}
