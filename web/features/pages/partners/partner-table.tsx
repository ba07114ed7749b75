import { structure } from "@passerelles/shared/kinds/structure.ts";
import { useLanguage } from "../../../lib/use-language.ts";
import { ColumnValue, FieldValue, isFilled } from "../field-value.tsx";
import { particulars } from "./particulars.ts";
import classes from "./partners.module.css";
import type { PartnersProps } from "./partners-of.ts";

/** Partners a line each; on a phone each cell says what it is. */
export function PartnerTable({ partners, list, page }: PartnersProps) {
  const language = useLanguage();
  const own = Object.entries(list).filter(([column]) => partners.some(({ row }) => isFilled(row[column])));
  const known = particulars.filter((name) =>
    partners.some(({ organisation }) => isFilled(organisation?.columns[name])),
  );
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {own.map(([column, { label }]) => (
              <th key={column} scope="col">
                {label[language]}
              </th>
            ))}
            {known.map((name) => (
              <th key={name} scope="col">
                {structure.fields[name]?.label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partners.map(({ row, organisation }) => (
            <tr key={String(row.id)}>
              {own.map(([column, definition]) => (
                <td
                  key={column}
                  data-label={column === "structure" ? undefined : definition.label[language]}
                  data-empty={!isFilled(row[column]) || undefined}
                >
                  {isFilled(row[column]) && (
                    <div>
                      <ColumnValue definition={definition} value={row[column]} names={page} />
                    </div>
                  )}
                </td>
              ))}
              {known.map((name) => {
                const definition = structure.fields[name];
                const value = organisation?.columns[name];
                return (
                  <td key={name} data-label={definition?.label[language]} data-empty={!isFilled(value) || undefined}>
                    {definition && isFilled(value) && (
                      <div>
                        <FieldValue definition={definition} value={value} names={page} />
                      </div>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
