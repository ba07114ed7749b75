import type { FieldDefinition, ListField } from "@passerelles/shared/kinds/field.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { useEditing } from "../editing.ts";
import { handleUndoKeys } from "../undo-keys.ts";
import classes from "./fields.module.css";
import { RowsField } from "./rows-field.tsx";
import { ScalarInput } from "./scalar-input.tsx";
import { TermsField } from "./terms-field.tsx";
import { useField } from "./use-field.ts";

/** The identity card of a page to write in: one control for each field of its kind, made from the kind's definition. */
export function IdentityForm() {
  const { t } = useTranslation();
  const editing = useEditing();
  const kind = findKind(editing.page.kind);
  const fields = Object.entries(kind?.fields ?? {}).filter(([, field]) => !field.elsewhere);
  if (fields.length === 0) return null;
  return (
    <form
      className={classes.form}
      aria-label={t("fieldsForm.title")}
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => handleUndoKeys(event, editing)}
    >
      <fieldset className={classes.fields} disabled={!editing.writable}>
        {fields.map(([name, field]) => (
          <Field key={name} name={name} field={field} />
        ))}
      </fieldset>
    </form>
  );
}

function Field({ name, field }: { name: string; field: FieldDefinition }) {
  const language = useLanguage();
  const id = useId();
  const label = field.label[language];
  const term = isTerms(field) ? field.list.value : undefined;
  if (field.list !== undefined && term === undefined)
    return (
      <fieldset className={classes.field}>
        <legend className={classes.label}>{label}</legend>
        <RowsField name={name} field={field} />
        {field.help && <p className={classes.help}>{field.help[language]}</p>}
      </fieldset>
    );
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {term && <TermsField name={name} definition={term} id={id} />}
      {field.list === undefined && <ScalarField name={name} field={field} id={id} />}
      {field.help && <p className={classes.help}>{field.help[language]}</p>}
    </div>
  );
}

function ScalarField({
  name,
  field,
  id,
}: {
  name: string;
  field: Extract<FieldDefinition, { list?: undefined }>;
  id: string;
}) {
  const [text, write] = useField(name);
  return <ScalarInput definition={field} text={text} onWrite={write} id={id} />;
}

/** A list of one plain text column is written as terms. */
function isTerms(field: FieldDefinition): field is ListField {
  return field.list !== undefined && Object.keys(field.list).length === 1 && field.list.value?.type === "text";
}
