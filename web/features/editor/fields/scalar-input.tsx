import { Autocomplete, Select, Textarea, TextInput } from "@mantine/core";
import type { ScalarDefinition, ScalarType } from "@passerelles/shared/kinds/field.ts";
import { readScalar } from "@passerelles/shared/kinds/read-field.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { useDraft } from "../use-draft.ts";
import { clearButton } from "./clear-button.ts";
import { PageChooser } from "./page-chooser.tsx";
import { PersonChooser } from "./person-chooser.tsx";
import { TerritoryChooser } from "./territory-chooser.tsx";

export interface ScalarInputProps {
  definition: ScalarDefinition;
  /** The text as it is stored. */
  text: string;
  onWrite(text: string): void;
  id?: string;
  /** Name of the control when no visible label points to its id. */
  label?: string;
}

/** The control of one value, after its type. A value that is not understood stays, with its message under it. */
export function ScalarInput(props: ScalarInputProps) {
  const { t } = useTranslation();
  const { definition, text, onWrite, id, label } = props;
  const reading = readScalar(definition, text);
  const error = reading.ok ? undefined : t(reading.message);
  const shared = { id, label, error, onChoose: onWrite };
  switch (definition.type) {
    case "territory":
      return <TerritoryChooser {...shared} code={text} />;
    case "page":
      return <PageChooser {...shared} page={text} kinds={definition.kinds} />;
    case "person":
      return <PersonChooser {...shared} person={text} />;
    case "choice":
      return <ChoiceInput {...props} />;
    default:
      return <TypedInput {...props} />;
  }
}

/** One of the options; a stored value that is not one of them stays among them. */
function ChoiceInput({ definition, text, onWrite, id, label }: ScalarInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const options = (definition.options ?? []).map((option) => ({ value: option.value, label: option.label[language] }));
  const strange = text !== "" && !options.some(({ value }) => value === text);
  return (
    <Select
      id={id}
      aria-label={label}
      data={strange ? [{ value: text, label: text }, ...options] : options}
      value={text || null}
      onChange={(value) => onWrite(value ?? "")}
      clearable
      clearSectionMode="clear"
      clearButtonProps={clearButton(t("fieldsForm.clear"))}
      error={strange ? t("fields.error.choice") : undefined}
      comboboxProps={{ shadow: "md" }}
    />
  );
}

type Hints = Pick<InputHTMLAttributes<HTMLInputElement>, "inputMode" | "spellCheck">;
const hints: Partial<Record<ScalarType, Hints>> = {
  year: { inputMode: "numeric" },
  number: { inputMode: "decimal" },
  url: { inputMode: "url", spellCheck: false },
  email: { inputMode: "email", spellCheck: false },
  phone: { inputMode: "tel", spellCheck: false },
  siret: { inputMode: "numeric", spellCheck: false },
  "commune-code": { spellCheck: false },
  "postal-code": { inputMode: "numeric" },
  coordinate: { inputMode: "decimal" },
  "opening-hours": { spellCheck: false },
};
/** What a browser knows of its user has no place in a page that others share. */
const autoComplete: HTMLInputAutoCompleteAttribute = "off";

/** Anything that is typed. */
function TypedInput({ definition, text, onWrite, id, label }: ScalarInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const options = definition.type === "licence" ? (definition.options ?? []) : [];
  const offered = [...(definition.suggestions ?? []), ...options.map((option) => option.label[language])];
  const shown = options.find(({ value }) => value === text)?.label[language] ?? text;
  const draft = useDraft(shown, (typed) => {
    const wanted = foldText(typed);
    onWrite(options.find((option) => foldText(option.label[language]) === wanted)?.value ?? typed);
  });
  const reading = readScalar(definition, draft.text);
  const shared = {
    id,
    "aria-label": label,
    value: draft.text,
    error: reading.ok ? undefined : t(reading.message),
    onBlur: draft.flush,
    autoComplete,
    lang: "fr",
  };
  if (definition.type === "long-text")
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxRows={12}
        onChange={(event) => draft.set(event.currentTarget.value)}
      />
    );
  if (offered.length > 0)
    return (
      <Autocomplete {...shared} data={[...new Set(offered)]} onChange={draft.set} comboboxProps={{ shadow: "md" }} />
    );
  return (
    <TextInput {...shared} {...hints[definition.type]} onChange={(event) => draft.set(event.currentTarget.value)} />
  );
}
