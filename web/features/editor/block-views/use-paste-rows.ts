import type { ListField } from "@passerelles/shared/kinds/field.ts";
import { useQueryClient } from "@tanstack/react-query";
import { type ClipboardEvent, useState } from "react";
import { useEditing } from "../editing.ts";
import type { useRowsIn } from "../fields/use-field.ts";
import { rowsOfClipboard, withFoundPages } from "../paste/paste-rows.ts";

/** Pasting a table among the rows of a block adds its rows after the one where one is; `pasted` is how many came last. */
export function usePasteRows(field: ListField | undefined, { lay }: Pick<ReturnType<typeof useRowsIn>, "lay">) {
  const client = useQueryClient();
  const { drafts } = useEditing();
  const [pasted, setPasted] = useState(0);
  const onPaste = (event: ClipboardEvent) => {
    const rows = field && rowsOfClipboard(field, event.clipboardData);
    if (field === undefined || rows === undefined) return;
    const target = event.target as Element;
    const at = target.closest<HTMLElement>("[data-row]")?.dataset.row;
    event.preventDefault();
    drafts.flush();
    void withFoundPages(field, rows, client).then((linked) => {
      lay(linked, at);
      setPasted(linked.length);
    });
  };
  return { onPaste, pasted };
}
