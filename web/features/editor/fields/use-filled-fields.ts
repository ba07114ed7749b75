import { readRows, readText } from "@passerelles/shared/document/page-document.ts";
import type { FieldDefinition } from "@passerelles/shared/kinds/field.ts";
import { useCallback, useState, useSyncExternalStore } from "react";
import { useEditing } from "../editing.ts";

/** The names of the fields that hold something, live, or have held something since the card was opened. */
export function useFilledFields(fields: readonly (readonly [string, FieldDefinition])[]): ReadonlySet<string> {
  const root = useEditing().document.fields;
  const subscribe = useCallback(
    (changed: () => void) => {
      root.observeDeep(changed);
      return () => root.unobserveDeep(changed);
    },
    [root],
  );
  const isFilled = ([name, field]: readonly [string, FieldDefinition]) =>
    field.list === undefined ? readText(root, name) !== "" : readRows(root, name).length > 0;
  const names = useSyncExternalStore(subscribe, () =>
    fields
      .filter(isFilled)
      .map(([name]) => name)
      .join(" "),
  );
  // What somebody empties stays where they write.
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const fresh = names.split(" ").filter((name) => name !== "" && !seen.has(name));
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh]));
  return seen;
}
