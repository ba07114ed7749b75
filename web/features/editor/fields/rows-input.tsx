import { Button, UnstyledButton } from "@mantine/core";
import { entriesOf } from "@passerelles/shared/document/row-entries.ts";
import { endsTooEarly } from "@passerelles/shared/kinds/event-hours.ts";
import type { ListField } from "@passerelles/shared/kinds/field.ts";
import { readScalar } from "@passerelles/shared/kinds/read-field.ts";
import { timeZoneName } from "@passerelles/shared/territories/time-zone.ts";
import { IconPlus } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { KeptWordsNotice } from "../kept-words/kept-words-notice.tsx";
import { EntriesInput } from "./entries-input.tsx";
import classes from "./fields.module.css";
import { RowMenu } from "./row-menu.tsx";
import { RowWords } from "./row-words.tsx";
import { ScalarInput } from "./scalar-input.tsx";
import type { useRowsIn } from "./use-field.ts";
import { useRowFocus } from "./use-row-focus.ts";
import { useTimeZoneToTell } from "./use-time-zone.ts";
import { useWordsOfRow } from "./use-words-of-row.ts";

interface Props {
  field: ListField;
  /** The rows, live, and what can be done with them. */
  rows: ReturnType<typeof useRowsIn>;
  /** Every row can be written in at once: where the list is what one has come for. */
  allOpen?: boolean;
}

/** A list whose rows are added, written, moved and removed one by one. A row of several columns is a line until it is opened. */
export function RowsInput({ field, rows: live, allOpen = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rows, add, write, addEntry, removeEntry, move, remove } = live;
  const [fresh, setFresh] = useState<string | null>(null);
  const labelId = useId();
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const columns = Object.entries(field.list);
  const label = field.label[language];
  const isCard = columns.length > 1;
  const { isOpen, open } = useOpenRows(rows);
  useRowFocus(list, rows, "row", () => adder.current);
  const words = useWordsOfRow(rows);

  // A row that was just added or opened is there to be filled.
  useEffect(() => {
    if (fresh === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${fresh}"] input, [data-row="${fresh}"] textarea`)?.focus();
    setFresh(null);
  }, [fresh]);

  return (
    <>
      <div className={classes.listHead}>
        <span id={labelId} className={classes.label}>
          {label}
        </span>
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
      {words.left !== "" && (
        <KeptWordsNotice
          title={t("blockForms.kept.row")}
          text={words.left}
          onClose={() => {
            words.forget();
            adder.current?.focus();
          }}
        />
      )}
      {rows.length > 0 && (
        <ol ref={list} className={classes.rows} aria-labelledby={labelId} onInput={words.onInput} onBlur={words.onBlur}>
          {rows.map((row, at) => {
            const place = { field: label, place: at + 1 };
            const tooEarly = field.event && endsTooEarly(understood(field, row.columns));
            const opened = allOpen || !isCard || isOpen(row.id);
            const inputs = columns.map(([column, definition]) => {
              const columnLabel = t("fieldsForm.column", { ...place, column: definition.label[language] });
              const input = definition.many ? (
                <EntriesInput
                  definition={definition}
                  values={entriesOf(row.columns, column)}
                  label={columnLabel}
                  onAdd={(value) => addEntry(row.id, column, value)}
                  onRemove={(value) => removeEntry(row.id, column, value)}
                />
              ) : (
                <ScalarInput
                  definition={definition}
                  text={row.columns[column] ?? ""}
                  label={columnLabel}
                  problem={tooEarly && column === "fin" ? t("fields.error.endTooEarly") : undefined}
                  onWrite={(text) => write(row.id, column, text)}
                />
              );
              return (
                <div key={column} className={classes.column}>
                  {isCard && <span aria-hidden>{definition.label[language]}</span>}
                  {input}
                </div>
              );
            });
            return (
              <li
                key={row.id}
                className={classes.row}
                data-row={row.id}
                data-card={isCard ? (opened ? "open" : "line") : undefined}
              >
                {opened ? (
                  <div className={classes.columns}>{inputs}</div>
                ) : (
                  <UnstyledButton
                    className={classes.words}
                    aria-expanded={false}
                    onClick={() => {
                      open(row.id);
                      setFresh(row.id);
                    }}
                  >
                    <RowWords field={field} columns={row.columns} />
                  </UnstyledButton>
                )}
                <RowMenu
                  place={place}
                  onUp={at > 0 ? () => move(row.id, rows[at - 2]?.id) : undefined}
                  onDown={at < rows.length - 1 ? () => move(row.id, rows[at + 1]?.id) : undefined}
                  onRemove={() => remove(row.id)}
                />
              </li>
            );
          })}
        </ol>
      )}
      {field.event && rows.length > 0 && <TimeZoneNote />}
    </>
  );
}

/** Whose hours one writes, where they could be taken for others. */
function TimeZoneNote() {
  const language = useLanguage();
  const { t } = useTranslation();
  const zone = useTimeZoneToTell();
  return zone && <p className={classes.note}>{t("fieldsForm.timeZone", { zone: timeZoneName(zone, language) })}</p>;
}

/** The columns of one value that are understood. */
function understood(field: ListField, columns: Readonly<Record<string, string>>): Record<string, unknown> {
  const read = Object.entries(field.list).map(([column, definition]) => {
    const reading = readScalar(definition, columns[column] ?? "");
    return [column, reading.ok ? reading.value : undefined];
  });
  return Object.fromEntries(read);
}

/** Which rows are open: those that were opened, and those that were seen empty, since nothing could be read of them. */
function useOpenRows(rows: Props["rows"]["rows"]) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const empty = rows.filter(({ id, columns }) => !opened.has(id) && !Object.values(columns).some(Boolean));
  const open = (...ids: string[]) => setOpened(new Set([...opened, ...ids]));
  if (empty.length > 0) open(...empty.map(({ id }) => id));
  return { isOpen: (id: string) => opened.has(id), open };
}
