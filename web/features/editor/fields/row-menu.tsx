import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconDotsVertical, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./fields.module.css";

interface Props {
  /** The label of the field and the place of the row in it, from 1. */
  place: { field: string; place: number };
  /** Absent where there is no way further. */
  onUp?: () => void;
  onDown?: () => void;
  onRemove(): void;
}

const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

/** What can be done with a row: move it, remove it. */
export function RowMenu({ place, onUp, onDown, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" shadow="md" returnFocus>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" className={classes.rowMenu} aria-label={t("fieldsForm.row", place)}>
          <IconDotsVertical {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp {...icon} />} disabled={!onUp} onClick={onUp}>
          {t("fieldsForm.moveUp")}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown {...icon} />} disabled={!onDown} onClick={onDown}>
          {t("fieldsForm.moveDown")}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={onRemove}>
          {t("fieldsForm.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
