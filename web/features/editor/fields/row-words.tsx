import { entriesOf } from "@passerelles/shared/document/row-entries.ts";
import type { ListField, ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { formatField } from "@passerelles/shared/kinds/format-field.ts";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { useKnownPerson } from "../../../lib/use-people.ts";
import { useEditing } from "../editing.ts";
import { usePageReference } from "../use-page-title.ts";
import { useTerritoryName } from "../use-territory.ts";

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
  return formatField(definition, text, language);
}

function PageWords({ id }: { id: string }) {
  const { t } = useTranslation();
  const page = usePageReference(id);
  return page === null ? t("fieldsForm.unreadablePage") : (page?.title ?? "…");
}

function PersonWords({ id }: { id: string }) {
  const { t } = useTranslation();
  const { page } = useEditing();
  const person = useKnownPerson(id, page.people);
  if (person === undefined) return "…";
  return person.state === "known" ? person.name : t(`people.${person.state}`);
}

function TerritoryWords({ code }: { code: string }) {
  return useTerritoryName(code);
}
