import { Button } from "@mantine/core";
import { fieldsBesideOthers } from "@passerelles/shared/kinds/define-kind.ts";
import type { FieldDefinition, ListField, ScalarDefinition, ScalarType } from "@passerelles/shared/kinds/field.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { IconPlus } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { useEditing } from "../editing.ts";
import { handleUndoKeys } from "../undo-keys.ts";
import { useFieldPresence } from "../use-field-presence.ts";
import { WritersHere } from "../writers-here.tsx";
import { ChoicesField } from "./choices-field.tsx";
import classes from "./fields.module.css";
import { RowsInput } from "./rows-input.tsx";
import { ScalarInput } from "./scalar-input.tsx";
import { TermsField } from "./terms-field.tsx";
import { useField, useRows } from "./use-field.ts";
import { useFilledFields } from "./use-filled-fields.ts";

/** Fields that stand there even when they are empty, so that a new page says what it can tell. */
const shownFirst = 8;

/** Types whose values are short enough to stand beside their label. */
const short: ReadonlySet<ScalarType> = new Set([
  "year",
  "date",
  "time",
  "number",
  "money",
  "period",
  "phone",
  "siret",
  "commune-code",
  "postal-code",
  "coordinate",
  "measure",
  "choice",
  "licence",
]);

/** The identity card of a page to write in: one control for each field of its kind, made from the kind's definition. */
export function IdentityForm() {
  const { t } = useTranslation();
  const editing = useEditing();
  const kind = findKind(editing.page.kind);
  const beside = fieldsBesideOthers({ fields: kind?.fields ?? {} });
  const fields = Object.entries(kind?.fields ?? {}).filter(([name, field]) => !field.elsewhere && !beside.has(name));
  const filled = useFilledFields(fields);
  const [whole, setWhole] = useState(false);
  const shown = fields.filter(([name], at) => whole || at < shownFirst || filled.has(name));
  const hidden = fields.length - shown.length;
  const form = useRef<HTMLFormElement>(null);
  if (fields.length === 0) return null;

  const showAll = () => {
    const first = fields.find((field) => !shown.includes(field))?.[0];
    flushSync(() => setWhole(true));
    form.current?.querySelector<HTMLElement>(`[data-field="${first}"] :is(input, textarea, button)`)?.focus();
  };
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={t("fieldsForm.title")}
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      // A dialog that was opened from here is elsewhere in the document, and has a history of its own.
      onKeyDown={(event) => event.currentTarget.contains(event.target as Node) && handleUndoKeys(event, editing)}
    >
      <fieldset className={classes.fields} disabled={!editing.writable}>
        {shown.map(([name, field]) => (
          <Field key={name} name={name} field={field} beside={field.beside ? kind?.fields[field.beside] : undefined} />
        ))}
        {hidden > 0 && (
          <Button
            className={classes.more}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={showAll}
          >
            {t("fieldsForm.more", { count: hidden })}
          </Button>
        )}
      </fieldset>
    </form>
  );
}

interface FieldProps {
  name: string;
  field: FieldDefinition;
  /** The field that is written on the same line. */
  beside?: FieldDefinition;
}

function Field({ name, field, beside }: FieldProps) {
  const language = useLanguage();
  const id = useId();
  const term = isTerms(field) ? field.list.value : undefined;
  const presence = useFieldPresence(name);
  const writers = <WritersHere name={name} />;
  const help = field.help && <p className={classes.help}>{field.help[language]}</p>;
  if (field.list !== undefined && term === undefined)
    return (
      <div className={classes.field} data-field={name} {...presence}>
        {writers}
        <RowsField name={name} field={field} />
        {help}
      </div>
    );
  return (
    <div
      className={classes.field}
      data-field={name}
      data-beside={(field.list === undefined && short.has(field.type)) || undefined}
      {...presence}
    >
      {writers}
      <label className={classes.label} htmlFor={id}>
        {field.label[language]}
      </label>
      {term?.type === "text" && <TermsField name={name} definition={term} id={id} />}
      {term?.type === "choice" && <ChoicesField name={name} definition={term} id={id} />}
      {field.list === undefined && <ScalarField name={name} field={field} id={id} />}
      {field.beside && beside?.list === undefined && beside && <FieldBeside name={field.beside} field={beside} />}
      {help}
    </div>
  );
}

/** A field on the line of another one, under its own name. */
function FieldBeside({ name, field }: { name: string; field: ScalarDefinition }) {
  const language = useLanguage();
  const id = useId();
  const presence = useFieldPresence(name);
  return (
    <div className={classes.beside} data-field={name} {...presence}>
      <WritersHere name={name} />
      <label className={classes.label} htmlFor={id}>
        {field.label[language]}
      </label>
      <ScalarField name={name} field={field} id={id} />
    </div>
  );
}

function RowsField({ name, field }: { name: string; field: ListField }) {
  return <RowsInput field={field} rows={useRows(name)} />;
}

function ScalarField({ name, field, id }: { name: string; field: ScalarDefinition; id: string }) {
  const [text, write] = useField(name);
  return <ScalarInput definition={field} text={text} onWrite={write} id={id} />;
}

/** A list of one column of plain text, or of options, is written as terms. */
function isTerms(field: FieldDefinition): field is ListField {
  if (field.list === undefined || Object.keys(field.list).length !== 1) return false;
  return field.list.value?.type === "text" || field.list.value?.type === "choice";
}
