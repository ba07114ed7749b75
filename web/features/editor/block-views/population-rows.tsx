import { ActionIcon, Button, Group, TextInput } from "@mantine/core";
import type { ListRow } from "@passerelles/shared/document/page-document.ts";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { useRowsIn } from "../fields/use-field.ts";
import { useDraft } from "../use-draft.ts";
import classes from "./block-frame.module.css";

type Rows = ReturnType<typeof useRowsIn>;

const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

/** The publics of a population, one row each. */
export function PopulationRows({ rows }: { rows: Rows }) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.rows}>
      <legend>{t("blockForms.population.rows")}</legend>
      {rows.rows.map((row, index) => (
        <PopulationRow key={row.id} row={row} index={index} rows={rows} />
      ))}
      <Button
        size="sm"
        variant="subtle"
        leftSection={<IconPlus {...icon} />}
        onClick={() => rows.add({})}
        justify="start"
      >
        {t("blockForms.population.add")}
      </Button>
    </fieldset>
  );
}

function PopulationRow({ row, index, rows }: { row: ListRow; index: number; rows: Rows }) {
  const { t } = useTranslation();
  const number = { number: index + 1 };
  const ids = rows.rows.map(({ id }) => id);
  const isLast = index === ids.length - 1;
  return (
    <div className={classes.row}>
      <Column row={row} column="public" label={t("blockForms.population.rowPublic", number)} rows={rows} />
      <Column row={row} column="count" label={t("blockForms.population.rowCount", number)} rows={rows} />
      <Group gap={2} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={index === 0}
          aria-label={t("blockForms.population.up", number)}
          onClick={() => rows.move(row.id, ids[index - 2])}
        >
          <IconArrowUp {...icon} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={isLast}
          aria-label={t("blockForms.population.down", number)}
          onClick={() => rows.move(row.id, ids[index + 1])}
        >
          <IconArrowDown {...icon} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("blockForms.population.remove", number)}
          onClick={() => rows.remove(row.id)}
        >
          <IconTrash {...icon} />
        </ActionIcon>
      </Group>
    </div>
  );
}

function Column({ row, column, label, rows }: { row: ListRow; column: string; label: string; rows: Rows }) {
  const { t } = useTranslation();
  const draft = useDraft(row.columns[column] ?? "", (text) => rows.write(row.id, column, text));
  return (
    <TextInput
      aria-label={label}
      placeholder={t(column === "count" ? "files.population.count" : "files.population.public")}
      lang="fr"
      value={draft.text}
      onChange={(event) => draft.set(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  );
}
