import { Menu, Toolbar } from "@mantine/core";
import { IconTable } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import type { MoveBinding } from "../moves/move-block.ts";
import { TableMenuItems } from "../tables/table-menu-items.tsx";
import { Tool } from "./tool.tsx";

/** Inserts a table, or, within one, changes it. */
export function TableMenu({ editor, binding, disabled }: { editor: Editor; binding: MoveBinding; disabled: boolean }) {
  const { t } = useTranslation();
  const inTable = useEditorState({ editor, selector: ({ editor }) => editor.isActive("table") });
  if (!inTable)
    return (
      <Tool
        name="table"
        icon={IconTable}
        disabled={disabled}
        onPress={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
    );
  return (
    <Menu position="bottom-start" shadow="md" withinPortal returnFocus={false}>
      <Menu.Target>
        <Toolbar.Toggle
          aria-label={t("editor.tools.changeTable")}
          active
          disabled={disabled}
          onMouseDown={(event) => event.preventDefault()}
        >
          <IconTable size={19} stroke={1.75} aria-hidden />
        </Toolbar.Toggle>
      </Menu.Target>
      <TableMenuItems editor={editor} binding={binding} />
    </Menu>
  );
}
