import { structure } from "@passerelles/shared/kinds/structure.ts";
import { useLanguage } from "../../../lib/use-language.ts";
import { ColumnValue, FieldValue, isFilled } from "../field-value.tsx";
import { particulars } from "./particulars.ts";
import classes from "./partners.module.css";
import type { PartnersProps } from "./partners-of.ts";

/** Partners as cards: the organisation, its part, then how to reach it. */
export function PartnerCards({ partners, list, page }: PartnersProps) {
  const language = useLanguage();
  const { structure: organisationColumn, ...others } = list;
  return (
    <ul className={classes.cards}>
      {partners.map(({ row, organisation }) => (
        <li key={String(row.id)} className={classes.card}>
          {organisationColumn && isFilled(row.structure) && (
            <h3>
              <ColumnValue definition={organisationColumn} value={row.structure} names={page} />
            </h3>
          )}
          {organisation?.summary && (
            <p className={classes.summary} lang="fr">
              {organisation.summary}
            </p>
          )}
          <dl>
            {Object.entries(others)
              .filter(([column]) => isFilled(row[column]))
              .map(([column, definition]) => (
                <div key={column}>
                  <dt>{definition.label[language]}</dt>
                  <dd>
                    <ColumnValue definition={definition} value={row[column]} names={page} />
                  </dd>
                </div>
              ))}
            {particulars.map((name) => {
              const definition = structure.fields[name];
              const value = organisation?.columns[name];
              if (definition === undefined || !isFilled(value)) return null;
              return (
                <div key={name}>
                  <dt>{definition.label[language]}</dt>
                  <dd>
                    <FieldValue definition={definition} value={value} names={page} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
