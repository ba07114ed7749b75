import { entriesOf } from "@passerelles/shared/document/row-entries.ts";
import type { ListField, ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { sayField } from "@passerelles/shared/kinds/say-field.ts";
import { Fragment } from "react";
import { useLanguage } from "../../../lib/use-language.ts";
import { PageWords, PersonWords, TerritoryWords } from "../block-views/live-names.tsx";

interface Props {
  field: ListField;
  columns: Readonly<Record<string, string>>;
}

/** The filled columns of a row on one line, as the identity card is read. */
export function RowWords({ field, columns }: Props) {
  const filled = Object.entries(field.list).flatMap(([column, definition]) => {
    const texts = definition.many ? entriesOf(columns, column) : [columns[column] ?? ""];
    return texts.filter(Boolean).map((text, at) => ({ column, definition, text, separator: at > 0 ? ", " : " · " }));
  });
  return filled.map(({ column, definition, text, separator }, at) => (
    <Fragment key={`${column} ${text}`}>
      {at > 0 && separator}
      <Words definition={definition} text={text} />
    </Fragment>
  ));
}

function Words({ definition, text }: { definition: ScalarDefinition; text: string }) {
  const language = useLanguage();
  if (definition.type === "page") return <PageWords id={text} />;
  if (definition.type === "territory") return <TerritoryWords code={text} />;
  if (definition.type === "person") return <PersonWords id={text} />;
  return sayField(definition, text, language);
}
