import { ActionIcon, Button, Group } from "@mantine/core";
import type { ListField } from "@passerelles/shared/kinds/field.ts";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import classes from "./fields.module.css";
import { ScalarInput } from "./scalar-input.tsx";
import { useRows } from "./use-field.ts";

/** A list whose rows are added, written, moved and removed one by one. */
export function RowsField({ name, field }: { name: string; field: ListField }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rows, add, write, move, remove } = useRows(name);
  const [fresh, setFresh] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const columns = Object.entries(field.list);
  const label = field.label[language];

  // A row that was just added is there to be filled.
  useEffect(() => {
    if (fresh === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${fresh}"] input, [data-row="${fresh}"] textarea`)?.focus();
    setFresh(null);
  }, [fresh]);

  return (
    <div className={classes.list}>
      <ol ref={list} className={classes.rows}>
        {rows.map((row, at) => {
          const place = { field: label, place: at + 1 };
          return (
            <li key={row.id} className={classes.row} data-row={row.id}>
              <div className={classes.columns}>
                {columns.map(([column, definition]) => (
                  <ScalarInput
                    key={column}
                    definition={definition}
                    text={row.columns[column] ?? ""}
                    label={t("fieldsForm.column", { ...place, column: definition.label[language] })}
                    onWrite={(text) => write(row.id, column, text)}
                  />
                ))}
              </div>
              <Group gap={2} className={classes.rowActions}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("fieldsForm.moveUp", place)}
                  disabled={at === 0}
                  onClick={() => move(row.id, rows[at - 2]?.id)}
                >
                  <IconArrowUp size={16} stroke={1.75} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("fieldsForm.moveDown", place)}
                  disabled={at === rows.length - 1}
                  onClick={() => move(row.id, rows[at + 1]?.id)}
                >
                  <IconArrowDown size={16} stroke={1.75} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("fieldsForm.remove", place)}
                  onClick={() => {
                    remove(row.id);
                    adder.current?.focus();
                  }}
                >
                  <IconTrash size={16} stroke={1.75} />
                </ActionIcon>
              </Group>
            </li>
          );
        })}
      </ol>
      <Button
        ref={adder}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        aria-label={t("fieldsForm.addTo", { field: label })}
        onClick={() => setFresh(add({}))}
      >
        {t("fieldsForm.add")}
      </Button>
    </div>
  );
}
