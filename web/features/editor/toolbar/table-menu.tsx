import { Menu, Toolbar } from "@mantine/core";
import {
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTable,
  IconTableRow,
  IconTrash,
} from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { Tool } from "./tool.tsx";

const actions = {
  addRowBefore: IconRowInsertTop,
  addRowAfter: IconRowInsertBottom,
  deleteRow: IconRowRemove,
  addColumnBefore: IconColumnInsertLeft,
  addColumnAfter: IconColumnInsertRight,
  deleteColumn: IconColumnRemove,
  toggleHeaderRow: IconTableRow,
  deleteTable: IconTrash,
} as const;

/** Inserts a table, or, within one, changes it. */
export function TableMenu({ editor, disabled }: { editor: Editor; disabled: boolean }) {
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
      <Menu.Dropdown>
        {(Object.keys(actions) as (keyof typeof actions)[]).map((action) => {
          const Drawn = actions[action];
          return (
            <Menu.Item
              key={action}
              leftSection={<Drawn size={18} stroke={1.75} />}
              onClick={() => editor.chain().focus()[action]().run()}
            >
              {t(`editor.table.${action}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
