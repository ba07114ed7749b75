import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { dragRow } from "./drag-row.ts";
import classes from "./fields.module.css";

interface Props {
  /** The label of the field and the place of the row in it, from 1. */
  place: { field: string; place: number };
  /** Absent where there is no way further. */
  onUp?: () => void;
  onDown?: () => void;
  /** Dragged after this row, to the first place when undefined. */
  onDrop(after: string | undefined): void;
  onRemove(): void;
}

const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

/** The grip of a row: dragged, it moves the row; pressed, it opens what else can be done with it. */
export function RowMenu({ place, onUp, onDown, onDrop, onRemove }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  /** A pointer that lets go after it has dragged has also clicked, and asks for no menu. */
  const dragged = useRef(false);
  return (
    <Menu
      opened={opened}
      onChange={(open) => setOpened(open && !dragged.current)}
      position="bottom-end"
      shadow="md"
      returnFocus
    >
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.rowMenu}
          aria-label={t("fieldsForm.row", place)}
          onPointerDown={(event) => {
            dragged.current = false;
            if (event.button !== 0 || opened) return;
            dragRow(
              event,
              () => {
                dragged.current = true;
              },
              onDrop,
            );
          }}
          onKeyDown={() => {
            dragged.current = false;
          }}
        >
          <IconGripVertical size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp {...icon} />}
          rightSection={<Keys>{t("fieldsForm.moveUpKeys")}</Keys>}
          disabled={!onUp}
          onClick={onUp}
        >
          {t("fieldsForm.moveUp")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown {...icon} />}
          rightSection={<Keys>{t("fieldsForm.moveDownKeys")}</Keys>}
          disabled={!onDown}
          onClick={onDown}
        >
          {t("fieldsForm.moveDown")}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={onRemove}>
          {t("fieldsForm.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same by the keyboard, where one writes in the row. */
function Keys({ children }: { children: string }) {
  return (
    <span className={classes.keys} aria-hidden>
      {children}
    </span>
  );
}
