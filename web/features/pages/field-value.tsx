import type { NamedPerson } from "@passerelles/shared/api/people.schemas.ts";
import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import type { FieldDefinition, ListField, ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { formatField } from "@passerelles/shared/kinds/format-field.ts";
import { timeZoneName } from "@passerelles/shared/territories/time-zone.ts";
import { Fragment, lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { safeHref } from "../../lib/safe-href.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { Address, PhoneNumber } from "../../ui/address.tsx";
import classes from "./field-value.module.css";
import { PersonValue } from "./person-value.tsx";
import { ReadReference } from "./read-reference.tsx";

const Hours = lazy(async () => ({ default: (await import("./opening-hours-value.tsx")).Hours }));

/** The names of what field values refer to by code or id. */
export interface FieldNames {
  territories: readonly { code: string; name: string }[];
  links: readonly PageReference[];
  /** Absent where people are not told of. Who is not there was erased. */
  people?: readonly NamedPerson[];
  /** Time zone to say after the hours of events, if any. */
  timeZone?: string | null;
}

interface Props {
  definition: FieldDefinition;
  value: unknown;
  names: FieldNames;
  /** Rows of a list that are shown before the number of the others, which only paper shows. */
  most?: number;
}

type Row = Readonly<Record<string, unknown>>;

/** A field as it is read, whatever its type: lists of terms run on one line, other lists take a line a row. */
export function FieldValue({ definition, value, names, most = Number.POSITIVE_INFINITY }: Props) {
  const { t } = useTranslation();
  if (definition.list === undefined) return <ScalarValue definition={definition} value={value} names={names} />;
  const rows: readonly Row[] = Array.isArray(value) ? value : [];
  const hidden = Math.max(0, rows.length - most);
  const more = hidden > 0 ? t("pages.identity.otherRows", { count: hidden }) : "";
  if (isListOfTerms(definition)) return <Terms definition={definition} rows={rows} most={most} more={more} />;
  return (
    <ul className={classes.rows}>
      {rows.map((row, at) => (
        <li key={String(row.id)} data-later={at >= most || undefined}>
          <RowValue definition={definition} row={row} names={names} />
        </li>
      ))}
      {more && <li className={classes.others}>{more}</li>}
    </ul>
  );
}

interface TermsProps {
  definition: ListField;
  rows: readonly Row[];
  most: number;
  more: string;
}

/** Terms on one line; those past `most` on paper alone. */
function Terms({ definition, rows, most, more }: TermsProps) {
  const language = useLanguage();
  const termsOf = (some: readonly Row[]) =>
    some
      .flatMap((row) =>
        Object.entries(definition.list).map(([column, scalar]) => formatField(scalar, row[column], language)),
      )
      .filter(isFilled);
  if (!more) return termsOf(rows).join(", ");
  return (
    <span className={classes.terms}>
      {termsOf(rows.slice(0, most)).join(", ")}
      <span className={classes.others}>, {more}</span>
      <span data-later>, {termsOf(rows.slice(most)).join(", ")}</span>
    </span>
  );
}

/** The columns of a row that are filled, on one line. */
function RowValue({ definition, row, names }: { definition: ListField; row: Row; names: FieldNames }) {
  const language = useLanguage();
  const filled = Object.entries(definition.list).filter(([column]) => isFilled(row[column]));
  const lastTime = filled.findLast(([, { type }]) => type === "time")?.[0];
  return filled.map(([column, scalar], at) => (
    <Fragment key={column}>
      {at > 0 && " · "}
      <ColumnValue definition={scalar} value={row[column]} names={names} />
      {column === lastTime && names.timeZone && ` (${timeZoneName(names.timeZone, language)})`}
    </Fragment>
  ));
}

/** A column, of one value or of several. */
export function ColumnValue({ definition, value, names }: ScalarValueProps) {
  if (!Array.isArray(value)) return <ScalarValue definition={definition} value={value} names={names} />;
  return value.filter(isFilled).map((one, at) => (
    <Fragment key={String(one)}>
      {at > 0 && ", "}
      <ScalarValue definition={definition} value={one} names={names} />
    </Fragment>
  ));
}

/** Whether each row of a list is one term, as of publics or themes. */
export function isListOfTerms({ list }: ListField): boolean {
  const columns = Object.values(list);
  return columns.length === 1 && (columns[0]?.type === "text" || columns[0]?.type === "choice");
}

/** Whether there is something to read. */
export function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isFilled);
  return value !== undefined && value !== null && value !== "";
}

interface ScalarValueProps {
  definition: ScalarDefinition;
  value: unknown;
  names: FieldNames;
}

function ScalarValue({ definition, value, names }: ScalarValueProps) {
  const language = useLanguage();
  const text = formatField(definition, value, language);
  switch (definition.type) {
    case "territory":
      return names.territories.find(({ code }) => code === value)?.name ?? text;
    case "page":
      return <ReadReference id={value} links={names.links} />;
    case "person":
      return names.people ? <PersonValue person={names.people.find(({ id }) => id === value)} /> : "–";
    case "url":
      return <Address href={safeHref(value)}>{text}</Address>;
    case "email":
      return <Address href={text.includes("@") ? `mailto:${text}` : undefined}>{text}</Address>;
    case "phone":
      return <PhoneNumber number={String(value)} />;
    case "opening-hours":
      return (
        <Suspense>
          <Hours text={String(value)} />
        </Suspense>
      );
    default:
      return text;
  }
}
