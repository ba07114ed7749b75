import type { ListRow } from "../document/page-document.ts";
import type { Kind } from "../kinds/define-kind.ts";
import { isFreeText } from "../kinds/free-text.ts";
import { compareRows } from "./compare-rows.ts";
import { compareValues } from "./compare-values.ts";
import type { ComparedField } from "./compared.ts";
import { type Effort, newEffort } from "./effort.ts";

/** The fields of a page as typed: a text, or the rows of a list. */
export type TypedFields = Readonly<Record<string, string | readonly ListRow[]>>;

/** The fields of a kind that differ, in its order; those that it does not have are left out, an empty one is none. */
export function compareFields(
  kind: Pick<Kind, "fields">,
  before: TypedFields,
  after: TypedFields,
  effort: Effort = newEffort(),
): ComparedField[] {
  return Object.entries(kind.fields).flatMap(([field, definition]): ComparedField[] => {
    const [one, other] = [ownOf(before, field), ownOf(after, field)];
    if (definition.list) {
      const rows = compareRows(rowsOf(one), rowsOf(other), definition.list, effort);
      return rows.every(({ change }) => change === "same") ? [] : [{ field, rows }];
    }
    const typed = (value: unknown) => (typeof value === "string" && value !== "" ? { [field]: value } : {});
    const changes = compareValues(typed(one), typed(other), () => isFreeText(definition), effort);
    return changes.map((value) => ({ field, value }));
  });
}

function ownOf(fields: TypedFields, field: string): TypedFields[string] | undefined {
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

function rowsOf(value: TypedFields[string] | undefined): readonly ListRow[] {
  return Array.isArray(value) ? value : [];
}
