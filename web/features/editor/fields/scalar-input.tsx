import { Select } from "@mantine/core";
import { readScalar } from "@passerelles/shared/kinds/read-field.ts";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { clearButton } from "./clear-button.ts";
import { DayOrToday } from "./day-or-today.tsx";
import { OpeningHoursInput } from "./opening-hours-input.tsx";
import { PageChooser } from "./page-chooser.tsx";
import { PersonChooser } from "./person-chooser.tsx";
import type { ScalarInputProps } from "./scalar-input-props.ts";
import { TerritoryChooser } from "./territory-chooser.tsx";
import { TypedInput } from "./typed-input.tsx";

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
    case "opening-hours":
      return <OpeningHoursInput {...props} />;
    case "date":
      if (definition.oftenToday) return <DayOrToday id={id} text={text} onWrite={onWrite} />;
      return <TypedInput {...props} />;
    default:
      return <TypedInput {...props} />;
  }
}

/** One of the options; a stored value that is not one of them stays among them. */
function ChoiceInput({ definition, text, onWrite, id, label }: ScalarInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const options = (definition.options ?? []).map((option) => ({ value: option.value, label: option.label[language] }));
  const input = useRef<HTMLInputElement>(null);
  const strange = text !== "" && !options.some(({ value }) => value === text);
  return (
    <Select
      ref={input}
      id={id}
      aria-label={label}
      data={strange ? [{ value: text, label: text }, ...options] : options}
      value={text || null}
      onChange={(value) => onWrite(value ?? "")}
      clearable
      clearSectionMode="clear"
      clearButtonProps={clearButton(t("fieldsForm.clear"))}
      onClear={() => input.current?.focus()}
      onKeyDown={(event) => {
        if (event.target !== input.current || (event.key !== "Backspace" && event.key !== "Delete")) return;
        event.preventDefault();
        onWrite("");
      }}
      error={strange ? t("fields.error.choice") : undefined}
      comboboxProps={{ shadow: "md" }}
    />
  );
}
