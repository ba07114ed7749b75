import { type ListRow, readRows, readText } from "@passerelles/shared/document/page-document.ts";
import { addEntry, removeEntry } from "@passerelles/shared/document/row-entries.ts";
import { addRow, moveRow, removeRow, writeColumn, writeText } from "@passerelles/shared/document/write-fields.ts";
import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { useEditing } from "../editing.ts";
import { layRowsAt } from "../lay-rows-at.ts";
import { newId } from "../new-id.ts";
import { fieldOrigin } from "../page-undo.ts";

/** A scalar field of the page, live, and how to write it. */
export function useField(name: string): [text: string, write: (text: string) => void] {
  const { doc, fields } = useEditing().document;
  const subscribe = useCallback(
    (changed: () => void) => {
      fields.observe(changed);
      return () => fields.unobserve(changed);
    },
    [fields],
  );
  const text = useSyncExternalStore(subscribe, () => readText(fields, name));
  const write = useCallback(
    (typed: string) => doc.transact(() => writeText(fields, name, typed), fieldOrigin),
    [doc, fields, name],
  );
  return [text, write];
}

/** The rows of a list field, live, and what can be done with them one by one. */
export function useRows(name: string) {
  return useRowsIn(useEditing().document.fields, name);
}

/** The same for the rows that lie under this name in another root of the document. */
export function useRowsIn(fields: Y.Map<unknown>, name: string) {
  const { document, undo } = useEditing();
  const { doc } = document;
  const rows = useLiveRows(fields, name);
  const edits = useMemo(() => {
    const transact = (edit: () => void) => doc.transact(edit, fieldOrigin);
    return {
      /** Adds a row and returns its id. */
      add(columns: Readonly<Record<string, string>>): string {
        const id = newId();
        undo.stopCapturing();
        transact(() => addRow(fields, name, columns, { id }));
        return id;
      },
      write: (id: string, column: string, text: string) => transact(() => writeColumn(fields, name, id, column, text)),
      addEntry: (id: string, column: string, value: string) =>
        transact(() => addEntry(fields, name, id, column, value)),
      removeEntry: (id: string, column: string, value: string) =>
        transact(() => removeEntry(fields, name, id, column, value)),
      move: (id: string, after: string | undefined) => transact(() => moveRow(fields, name, id, after)),
      /** Lays rows of several columns after the row `at`, the first of them in it when it is empty, as one change. */
      lay(laid: readonly Readonly<Record<string, string>>[], at?: string): void {
        undo.stopCapturing();
        transact(() => layRowsAt(fields, name, laid, at));
        undo.stopCapturing();
      },
      remove(id: string): void {
        undo.stopCapturing();
        transact(() => removeRow(fields, name, id));
      },
    };
  }, [doc, fields, name, undo]);
  return { rows, ...edits };
}

function useLiveRows(fields: Y.Map<unknown>, name: string): ListRow[] {
  const present = useRef<ListRow[] | null>(null);
  const subscribe = useCallback(
    (changed: () => void) => {
      present.current = null;
      const listener = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
        if (!events.some((event) => concerns(event, name))) return;
        present.current = null;
        changed();
      };
      fields.observeDeep(listener as Parameters<typeof fields.observeDeep>[0]);
      return () => fields.unobserveDeep(listener as Parameters<typeof fields.observeDeep>[0]);
    },
    [fields, name],
  );
  return useSyncExternalStore(subscribe, () => {
    present.current ??= readRows(fields, name);
    return present.current;
  });
}

function concerns(event: Y.YEvent<Y.AbstractType<unknown>>, name: string): boolean {
  return event.path.length === 0 ? event.changes.keys.has(name) : event.path[0] === name;
}
