import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { ListField } from "@passerelles/shared/kinds/field.ts";

/** The field that holds the partners of a directory, with its name; undefined for other kinds. */
export function directoryField(kind: Kind): { name: string; field: ListField } | undefined {
  for (const [name, field] of Object.entries(kind.fields))
    if (field.list !== undefined && field.directory) return { name, field };
  return undefined;
}

/** Whether pages of this kind list partners. */
export function isDirectory(kind: Kind): boolean {
  return directoryField(kind) !== undefined;
}
