import { Menu } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { MoveBinding } from "../moves/move-block.ts";
import { actionsOf, type TableGroup, tableActions } from "./table-actions.ts";
import classes from "./tables.module.css";

/** All that can be done to the table where the caret is, as the list of a menu. */
export function TableMenuItems({ editor, binding }: { editor: Editor; binding: MoveBinding }) {
  const { t } = useTranslation();
  return (
    <Menu.Dropdown className={classes.menu}>
      {(Object.keys(tableActions) as TableGroup[]).map((group) => (
        <Fragment key={group}>
          <Menu.Label>{t(`editor.table.groups.${group}`)}</Menu.Label>
          {actionsOf(group).map(([action, [Drawn, act]]) => (
            <Menu.Item
              key={action}
              leftSection={<Drawn size={18} stroke={1.75} aria-hidden />}
              onClick={() => {
                editor.commands.focus();
                act(editor, binding);
              }}
            >
              {t(`editor.table.${action}`)}
            </Menu.Item>
          ))}
        </Fragment>
      ))}
    </Menu.Dropdown>
  );
}
