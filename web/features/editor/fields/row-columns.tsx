import { entriesOf } from "@passerelles/shared/document/row-entries.ts";
import { endsTooEarly } from "@passerelles/shared/kinds/event-hours.ts";
import type { ListField } from "@passerelles/shared/kinds/field.ts";
import { readScalar } from "@passerelles/shared/kinds/read-field.ts";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { EntriesInput } from "./entries-input.tsx";
import classes from "./fields.module.css";
import { ScalarInput } from "./scalar-input.tsx";
import { isShort } from "./short-types.ts";
import type { useRowsIn } from "./use-field.ts";

interface Props {
  field: ListField;
  row: { id: string; columns: Readonly<Record<string, string>> };
  /** The label of the field and the place of the row in it, from 1. */
  place: { field: string; place: number };
  edits: Pick<ReturnType<typeof useRowsIn>, "write" | "addEntry" | "removeEntry">;
}

/** The columns of a row to write in, each by its name where there are several. */
export function RowColumns({ field, row, place, edits }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns = Object.entries(field.list).filter(([column]) => !isSaidByPage(field, column, row.columns));
  const tooEarly = field.event && endsTooEarly(understood(field, row.columns));
  return (
    <div className={classes.columns} data-pair={columns.length === 2 || undefined}>
      {columns.map(([column, definition]) => {
        const label = t("fieldsForm.column", { ...place, column: definition.label[language] });
        return (
          <div key={column} className={classes.column} data-short={isShort(definition) ? definition.type : undefined}>
            {columns.length > 1 && <span aria-hidden>{definition.label[language]}</span>}
            {definition.many ? (
              <EntriesInput
                definition={definition}
                values={entriesOf(row.columns, column)}
                label={label}
                onAdd={(value) => edits.addEntry(row.id, column, value)}
                onRemove={(value) => edits.removeEntry(row.id, column, value)}
              />
            ) : (
              <ScalarInput
                definition={definition}
                text={row.columns[column] ?? ""}
                label={label}
                problem={tooEarly && column === "fin" ? t("fields.error.endTooEarly") : undefined}
                onWrite={(text) => edits.write(row.id, column, text)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Whether a column of words has nothing to add to the page that was chosen for them. */
function isSaidByPage({ list }: ListField, column: string, columns: Readonly<Record<string, string>>): boolean {
  const page = Object.keys(list).find((name) => list[name]?.wordsIn === column);
  return page !== undefined && Boolean(columns[page]) && !columns[column];
}

/** The columns of one value that are understood. */
function understood(field: ListField, columns: Readonly<Record<string, string>>): Record<string, unknown> {
  const read = Object.entries(field.list).map(([column, definition]) => {
    const reading = readScalar(definition, columns[column] ?? "");
    return [column, reading.ok ? reading.value : undefined];
  });
  return Object.fromEntries(read);
}
