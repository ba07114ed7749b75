import { Menu } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MoveBinding } from "../moves/move-block.ts";
import { actionsOf, type TableGroup, tableActions } from "./table-actions.ts";
import { targetOf } from "./table-target.ts";
import classes from "./tables.module.css";

interface Props {
  editor: Editor;
  binding: MoveBinding;
}

/** All that can be done to the table where the caret is, as the list of a menu. */
export function TableMenuItems(props: Props) {
  return (
    <Menu.Dropdown className={classes.menu}>
      <Items {...props} />
    </Menu.Dropdown>
  );
}

/** Made when the menu opens: what is meant then is what is changed, whatever others do to the table meanwhile. */
function Items({ editor, binding }: Props) {
  const { t } = useTranslation();
  const [target] = useState(() => targetOf(editor.state, binding.document.body));
  return (Object.keys(tableActions) as TableGroup[]).map((group) => (
    <Fragment key={group}>
      <Menu.Label>{t(`editor.table.groups.${group}`)}</Menu.Label>
      {actionsOf(group).map(([action, [Drawn, act]]) => (
        <Menu.Item
          key={action}
          leftSection={<Drawn size={18} stroke={1.75} aria-hidden />}
          onClick={() => {
            editor.commands.focus();
            if (target) act(editor, binding, target);
          }}
        >
          {t(`editor.table.${action}`)}
        </Menu.Item>
      ))}
    </Fragment>
  ));
}
