import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { withheld } from "@passerelles/shared/kinds/field-value.ts";
import { readScalar } from "@passerelles/shared/kinds/read-field.ts";
import type { FieldValues } from "@passerelles/shared/kinds/read-fields.ts";
import { sayField } from "@passerelles/shared/kinds/say-field.ts";
import { cleanText } from "./clean-text.ts";

/** Most terms, and most territories, of one page. */
const maximumRows = 1000;
const maximumTerm = 200;

/** One filled value of a scalar field, or of a column of a row. */
export interface FilledValue {
  field: string;
  definition: ScalarDefinition;
  value: unknown;
  /** Whether the kind understands it. */
  understood: boolean;
}

/** Every filled value of the fields of a page, in the order of the kind. */
export function filledValues(kind: Kind, values: FieldValues): FilledValue[] {
  const filled: FilledValue[] = [];
  const add = (field: string, definition: ScalarDefinition, value: unknown) => {
    if (value === null || value === undefined || value === withheld) return;
    const understood = typeof value !== "string" || readScalar(definition, value).ok;
    filled.push({ field, definition, value, understood });
  };
  for (const [field, definition] of Object.entries(kind.fields)) {
    const value = values[field];
    if (definition.list === undefined) add(field, definition, value);
    else if (Array.isArray(value)) {
      for (const row of value)
        for (const [column, columnDefinition] of Object.entries(definition.list))
          for (const one of [row[column]].flat()) add(field, columnDefinition, one);
    }
  }
  return filled;
}

/** The codes of the territories that the fields name. */
export function territoriesOf(filled: readonly FilledValue[]): string[] {
  const codes = filled.flatMap(({ definition, value, understood }) =>
    definition.type === "territory" && understood && typeof value === "string" ? [value] : [],
  );
  return [...new Set(codes)].slice(0, maximumRows);
}

/** The terms by which lists can be filtered: what the fields that are facets say in words. */
export function termsOf(kind: Kind, filled: readonly FilledValue[]): { field: string; term: string }[] {
  const terms = new Map<string, { field: string; term: string }>();
  for (const { field, definition, value, understood } of filled) {
    const isTerm = definition.type === "text" || definition.type === "choice";
    if (!kind.fields[field]?.facet || !isTerm || !understood || typeof value !== "string") continue;
    const term = cleanText(value, maximumTerm);
    if (term !== "") terms.set(`${field}:${term}`, { field, term });
  }
  return [...terms.values()].slice(0, maximumRows);
}

/** The ids of the people whom the fields name, each with the field that names them. */
export function peopleOf(filled: readonly FilledValue[]): { field: string; personId: string }[] {
  const named = new Map<string, { field: string; personId: string }>();
  for (const { field, definition, value, understood } of filled) {
    if (definition.type !== "person" || !understood || typeof value !== "string") continue;
    named.set(`${field} ${value}`, { field, personId: value });
  }
  return [...named.values()];
}

/** The pages that the fields name, each with the field that names it. */
export function fieldLinksOf(filled: readonly FilledValue[]): { anchor: string; toPageId: string }[] {
  return filled.flatMap(({ field, definition, value, understood }) =>
    definition.type === "page" && understood && typeof value === "string"
      ? [{ anchor: `field:${field}`, toPageId: value }]
      : [],
  );
}

/** What the fields of one search weight say, as a reader sees it. Names of pages, people and places are not theirs to say. */
export function searchedText(kind: Kind, filled: readonly FilledValue[], weight: "A" | "B" | "C" | "D"): string {
  const references = new Set(["page", "person", "territory"]);
  return filled
    .filter(({ field, definition }) => kind.fields[field]?.search === weight && !references.has(definition.type))
    .map(({ definition, value }) => sayField(definition, value, "fr"))
    .join("\n");
}
