import { Button, UnstyledButton, VisuallyHidden } from "@mantine/core";
import type { ListField } from "@passerelles/shared/kinds/field.ts";
import { timeZoneName } from "@passerelles/shared/territories/time-zone.ts";
import { IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { KeptWordsNotice } from "../kept-words/kept-words-notice.tsx";
import classes from "./fields.module.css";
import { RowColumns } from "./row-columns.tsx";
import { RowMenu } from "./row-menu.tsx";
import { RowWords } from "./row-words.tsx";
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
  /** Nothing else stands in the form, whose title says what the list is called. */
  isAlone?: boolean;
}

/**
 * A list whose rows are added, written, moved and removed one by one. A row of several columns is a line until it is opened.
 * Rows are moved by their grip, by its menu, and by Alt+Shift and the arrows where one writes in them.
 */
export function RowsInput({ field, rows: live, allOpen = false, isAlone = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rows, add, move, remove } = live;
  const [fresh, setFresh] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const labelId = useId();
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const label = field.label[language];
  const isCard = Object.keys(field.list).length > 1;
  const { isOpen, open } = useOpenRows(rows);
  useRowFocus(list, rows, "row", () => adder.current);
  const words = useWordsOfRow(rows);

  // A row that was just added or opened is there to be filled.
  useEffect(() => {
    if (fresh === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${fresh}"] input, [data-row="${fresh}"] textarea`)?.focus();
    setFresh(null);
  }, [fresh]);

  const moveBeside = (id: string, after: string | undefined) => {
    move(id, after);
    const others = rows.filter((row) => row.id !== id);
    const place = others.findIndex((row) => row.id === after) + 2;
    setSaid(t("fieldsForm.moved", { field: label, place, total: rows.length }));
  };
  const moveBy = (at: number, by: -1 | 1) => {
    const row = rows[at];
    if (row && rows[at + by]) moveBeside(row.id, rows[by < 0 ? at - 2 : at + 1]?.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || !/^Arrow(?:Up|Down)$/.test(event.key)) return;
    const id = (event.target as Element).closest<HTMLElement>("[data-row]")?.dataset.row;
    event.preventDefault();
    event.stopPropagation();
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) moveBy(at, event.key === "ArrowUp" ? -1 : 1);
  };

  const addRow = (
    <Button
      ref={adder}
      className={classes.adder}
      variant={allOpen ? "default" : "subtle"}
      size={allOpen ? "sm" : "compact-sm"}
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      aria-label={t("fieldsForm.addTo", { field: label })}
      onClick={() => setFresh(add({}))}
    >
      {t("fieldsForm.add")}
    </Button>
  );

  return (
    <>
      {isAlone ? (
        <VisuallyHidden id={labelId}>{label}</VisuallyHidden>
      ) : (
        <div className={classes.listHead} data-part={allOpen || undefined}>
          <span id={labelId} className={classes.label}>
            {label}
          </span>
          {!allOpen && addRow}
        </div>
      )}
      {words.left !== null && (
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
        <ol
          ref={list}
          className={classes.rows}
          aria-labelledby={labelId}
          onKeyDown={onKeyDown}
          onFocus={words.onFocus}
          onInput={words.onInput}
          onBlur={words.onBlur}
        >
          {rows.map((row, at) => {
            const place = { field: label, place: at + 1 };
            const opened = allOpen || !isCard || isOpen(row.id);
            return (
              <li
                key={row.id}
                className={classes.row}
                data-row={row.id}
                data-card={isCard ? (opened ? "open" : "line") : undefined}
              >
                {opened ? (
                  <RowColumns field={field} row={row} place={place} edits={live} />
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
                  onUp={at > 0 ? () => moveBy(at, -1) : undefined}
                  onDown={at < rows.length - 1 ? () => moveBy(at, 1) : undefined}
                  onDrop={(after) => moveBeside(row.id, after)}
                  onRemove={() => remove(row.id)}
                />
              </li>
            );
          })}
        </ol>
      )}
      {/* After the rows, where the next one comes. */}
      {allOpen && addRow}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
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

/** Which rows are open: those that were opened, and those that were seen empty, since nothing could be read of them. */
function useOpenRows(rows: Props["rows"]["rows"]) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const empty = rows.filter(({ id, columns }) => !opened.has(id) && !Object.values(columns).some(Boolean));
  const open = (...ids: string[]) => setOpened(new Set([...opened, ...ids]));
  if (empty.length > 0) open(...empty.map(({ id }) => id));
  return { isOpen: (id: string) => opened.has(id), open };
}
