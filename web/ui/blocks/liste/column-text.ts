import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import type { FieldDefinition, ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { formatField } from "@passerelles/shared/kinds/format-field.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";

/** Rows of a list field that one cell says; the others are dots. */
const mostRows = 4;

/** What a page says in one of the columns of its kind, on one line. People are not named there. */
export function columnText(
  definition: FieldDefinition,
  page: Pick<PageSummary, "columns" | "territories" | "links">,
  name: string,
  language: Language,
): string {
  const value = page.columns[name];
  if (definition.list === undefined) return valueText(definition, value, page, language);
  const rows: readonly Readonly<Record<string, unknown>>[] = Array.isArray(value) ? value : [];
  const texts = rows.flatMap((row) => {
    const columns = Object.entries(definition.list).map(([column, scalar]) =>
      valueText(scalar, row[column], page, language),
    );
    return columns.filter(Boolean).join(" · ") || [];
  });
  return [...texts.slice(0, mostRows), ...(texts.length > mostRows ? ["…"] : [])].join(", ");
}

function valueText(
  definition: ScalarDefinition,
  value: unknown,
  { territories, links }: Pick<PageSummary, "territories" | "links">,
  language: Language,
): string {
  if (Array.isArray(value))
    return value
      .map((one) => valueText(definition, one, { territories, links }, language))
      .filter(Boolean)
      .join(", ");
  if (definition.type === "person") return "";
  if (definition.type === "page") return links.find(({ id }) => id === value)?.title ?? "";
  const known = definition.type === "territory" && territories.find(({ code }) => code === value);
  return known ? known.name : formatField(definition, value, language);
}
