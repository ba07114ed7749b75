import type { PageReference } from "@passerelles/shared/api/pages.schemas.ts";
import type { FieldDefinition, ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { formatField } from "@passerelles/shared/kinds/format-field.ts";
import type { ReactNode } from "react";
import { isOutside, safeHref } from "../../lib/safe-href.ts";
import { useLanguage } from "../../lib/use-language.ts";
import classes from "./field-value.module.css";
import { ReadReference } from "./read-reference.tsx";

/** The names of what field values refer to by code or id. */
export interface FieldNames {
  territories: readonly { code: string; name: string }[];
  links: readonly PageReference[];
  people: readonly { id: string; name: string }[];
}

/** A field as it is read, whatever its type: lists of terms run on one line, lists of several columns take a line a row. */
export function FieldValue({
  definition,
  value,
  names,
}: {
  definition: FieldDefinition;
  value: unknown;
  names: FieldNames;
}) {
  if (definition.list === undefined) return <ScalarValue definition={definition} value={value} names={names} />;
  const rows = Array.isArray(value) ? value : [];
  const columns = Object.entries(definition.list);
  const [only] = columns;
  const cells = (row: Record<string, unknown>) =>
    columns
      .filter(([column]) => row[column] !== undefined && row[column] !== null && row[column] !== "")
      .map(([column, scalar]) => <ScalarValue key={column} definition={scalar} value={row[column]} names={names} />);
  if (columns.length === 1 && only?.[1].type === "text")
    return rows
      .map((row) => String(row?.[only[0]] ?? ""))
      .filter(Boolean)
      .join(", ");
  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <li key={row.id}>{joined(cells(row))}</li>
      ))}
    </ul>
  );
}

/** Whether there is something to read. */
export function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== "";
}

function ScalarValue({
  definition,
  value,
  names,
}: {
  definition: ScalarDefinition;
  value: unknown;
  names: FieldNames;
}) {
  const language = useLanguage();
  const text = formatField(definition, value, language);
  switch (definition.type) {
    case "territory":
      return names.territories.find(({ code }) => code === value)?.name ?? text;
    case "page":
      return <ReadReference id={value} links={names.links} />;
    case "person":
      return names.people.find(({ id }) => id === value)?.name ?? "–";
    case "url":
      return <Address href={safeHref(value)}>{text}</Address>;
    case "email":
      return <Address href={text.includes("@") ? `mailto:${text}` : undefined}>{text}</Address>;
    case "phone":
      return (
        <Address href={/^\+?[\d\s().-]+$/.test(text) ? `tel:${text.replace(/[^\d+]/g, "")}` : undefined}>
          {text}
        </Address>
      );
    case "opening-hours":
      return <span className={classes.code}>{text}</span>;
    default:
      return text;
  }
}

function Address({ href, children }: { href: string | undefined; children: string }) {
  if (href === undefined) return children;
  return (
    <a className={classes.address} href={href} {...(isOutside(href) && { rel: "noopener noreferrer nofollow" })}>
      {children}
    </a>
  );
}

function joined(parts: ReactNode[]): ReactNode {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [" · ", part]));
}
