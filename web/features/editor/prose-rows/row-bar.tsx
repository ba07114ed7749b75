import { Toolbar, Tooltip } from "@mantine/core";
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
import tableClasses from "../tables/tables.module.css";
import { useBarPlace } from "../tables/use-bar-place.ts";
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

/** A small bar above the row of prose where the caret is. Alt+F10 leads to it, Escape back to the text. */
export function ProseRowBar({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const on = useEditorState({
    editor,
    selector: ({ editor }) => {
      const around = editor.isEditable ? rowAround(editor.state.selection.$from) : undefined;
      return { inRow: around !== undefined, index: around?.index ?? 0, count: around?.rows.rows.length ?? 0 };
    },
  });
  const place = useBarPlace(editor, on.inRow ? "[data-prose-row]" : null);
  if (!on.inRow || place === undefined) return null;
  const isUseless = (action: keyof typeof actions) =>
    (action === "moveUp" && on.index === 0) || (action === "moveDown" && on.index === on.count - 1);
  return (
    <Toolbar
      className={tableClasses.bar}
      variant="light"
      style={place}
      aria-label={t("editor.proseRow.bar")}
      aria-controls="page-text"
      data-table-bar
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        editor.commands.focus();
      }}
    >
      {(Object.keys(actions) as (keyof typeof actions)[]).map((action) => {
        const [Drawn, act] = actions[action];
        return (
          <Tooltip key={action} label={t(`editor.proseRow.${action}`)} openDelay={500}>
            <Toolbar.Toggle
              aria-label={t(`editor.proseRow.${action}`)}
              disabled={isUseless(action)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                const around = rowAround(editor.state.selection.$from);
                if (around) editor.view.dispatch(act(editor.state, around.rows, around.index));
                editor.commands.focus();
              }}
            >
              <Drawn size={18} stroke={1.75} aria-hidden />
            </Toolbar.Toggle>
          </Tooltip>
        );
      })}
    </Toolbar>
  );
}
