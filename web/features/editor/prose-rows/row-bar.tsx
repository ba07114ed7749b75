import {
  type Icon,
  IconArrowDown,
  IconArrowUp,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconTrash,
} from "@tabler/icons-react";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { BarTool, CaretBar } from "../caret-bar/caret-bar.tsx";
import { useBarPlace } from "../caret-bar/use-bar-place.ts";
import { type PlacedRows, rowAround } from "./prose-row-at.ts";
import { addRow, moveRow, removeRow } from "./row-edits.ts";

type Act = (state: EditorState, rows: PlacedRows, index: number) => Transaction;

const actions = {
  addBefore: [IconRowInsertTop, addRow],
  addAfter: [IconRowInsertBottom, (state, rows, index) => addRow(state, rows, index + 1)],
  moveUp: [IconArrowUp, (state, rows, index) => moveRow(state, rows, index, index - 1)],
  moveDown: [IconArrowDown, (state, rows, index) => moveRow(state, rows, index, index + 2)],
  remove: [IconTrash, removeRow],
} as const satisfies Record<string, readonly [Icon, Act]>;

/** A small bar under the row of prose where the caret is. Alt+F10 leads to it, Escape back to the text. */
export function ProseRowBar({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const on = useEditorState({
    editor,
    selector: ({ editor }) => {
      const around = editor.isEditable ? rowAround(editor.state.selection.$from) : undefined;
      return { inRow: around !== undefined, index: around?.index ?? 0, count: around?.rows.rows.length ?? 0 };
    },
  });
  const place = useBarPlace(editor, on.inRow ? "[data-prose-row]" : null, "under");
  if (!on.inRow || place === undefined) return null;
  const isUseless = (action: keyof typeof actions) =>
    (action === "moveUp" && on.index === 0) || (action === "moveDown" && on.index === on.count - 1);
  return (
    <CaretBar editor={editor} place={place} side="under" label={t("editor.proseRow.bar")} onPhone>
      {(Object.keys(actions) as (keyof typeof actions)[]).map((action) => {
        const [Drawn, act] = actions[action];
        return (
          <BarTool
            key={action}
            editor={editor}
            label={t(`editor.proseRow.${action}`)}
            Drawn={Drawn}
            disabled={isUseless(action)}
            onUse={() => {
              const around = rowAround(editor.state.selection.$from);
              if (around) editor.view.dispatch(act(editor.state, around.rows, around.index));
            }}
          />
        );
      })}
    </CaretBar>
  );
}
