import { Menu, Toolbar } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { BarTool, CaretBar } from "../caret-bar/caret-bar.tsx";
import { useBarPlace } from "../caret-bar/use-bar-place.ts";
import type { MoveBinding } from "../moves/move-block.ts";
import { actionsOf, type TableAction, type TableGroup } from "./table-actions.ts";
import { TableMenuItems } from "./table-menu-items.tsx";
import { targetOf } from "./table-target.ts";

/** What is done most often; the rest is in the menu at the end. */
const often: Readonly<Partial<Record<TableGroup, readonly TableAction[]>>> = {
  rows: ["addRowAfter"],
  columns: ["addColumnAfter"],
  cells: ["toggleHeaderRow", "toggleHeaderColumn", "mergeCells", "splitCell"],
};

/** A small bar above the table where the caret is. Alt+F10 leads to it, Escape back to the text. */
export function TableBar({ editor, binding }: { editor: Editor; binding: MoveBinding }) {
  const { t } = useTranslation();
  const on = useEditorState({
    editor,
    selector: ({ editor }) => ({
      inTable: editor.isEditable && editor.isActive("table"),
      mergeCells: editor.isActive("table") && editor.can().mergeCells(),
      splitCell: editor.isActive("table") && editor.can().splitCell(),
    }),
  });
  const place = useBarPlace(editor, on.inTable ? ".tableWrapper" : null, "above");
  if (!on.inTable || place === undefined) return null;
  const isUseless = (action: TableAction) => (action === "mergeCells" || action === "splitCell") && !on[action];
  return (
    <CaretBar editor={editor} place={place} side="above" label={t("editor.table.bar")}>
      {(Object.keys(often) as TableGroup[]).flatMap((group) =>
        actionsOf(group)
          .filter(([action]) => often[group]?.includes(action))
          .map(([action, [Drawn, act]]) => (
            <BarTool
              key={action}
              editor={editor}
              label={t(`editor.table.${action}`)}
              Drawn={Drawn}
              disabled={isUseless(action)}
              onUse={() => {
                const target = targetOf(editor.state, binding.document.body);
                if (target) act(editor, binding, target);
              }}
            />
          )),
      )}
      <Menu position="bottom-end" shadow="md" withinPortal returnFocus={false}>
        <Menu.Target>
          <Toolbar.Toggle aria-label={t("editor.table.more")} onMouseDown={(event) => event.preventDefault()}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </Toolbar.Toggle>
        </Menu.Target>
        <TableMenuItems editor={editor} binding={binding} />
      </Menu>
    </CaretBar>
  );
}
