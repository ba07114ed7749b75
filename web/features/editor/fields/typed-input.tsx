import { Autocomplete, Textarea, TextInput } from "@mantine/core";
import type { ScalarType } from "@passerelles/shared/kinds/field.ts";
import { isFreeText } from "@passerelles/shared/kinds/free-text.ts";
import { readScalar } from "@passerelles/shared/kinds/read-field.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import { type HTMLInputAutoCompleteAttribute, type InputHTMLAttributes, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { CalendarButton } from "../../../ui/calendar-button.tsx";
import { useDraft } from "../use-draft.ts";
import type { ScalarInputProps } from "./scalar-input-props.ts";

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

/** Digits that are read in groups: shown so unless one is typing, when the caret would jump; stored as they were typed. */
const grouped: ReadonlySet<ScalarType> = new Set(["phone", "siret"]);

/** Anything that is typed. What is not understood stays, with a message under it. */
export function TypedInput({ definition, text, onWrite, id, label, problem }: ScalarInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typing, setTyping] = useState(false);
  const options = definition.type === "licence" ? (definition.options ?? []) : [];
  const offered = [...(definition.suggestions ?? []), ...options.map((option) => option.label[language])];
  const option = options.find(({ value }) => value === text)?.label[language];
  const stored = readScalar(definition, text);
  const inGroups = grouped.has(definition.type) && !typing && stored.ok ? stored.text(language) : undefined;
  const write = (typed: string) => {
    const wanted = foldText(typed);
    onWrite(options.find((one) => foldText(one.label[language]) === wanted)?.value ?? typed);
  };
  const draft = useDraft(option ?? inGroups ?? text, write, isFreeText(definition));
  const reading = readScalar(definition, draft.text);
  const shared = {
    ref: draft.ref,
    id,
    "aria-label": label,
    value: draft.text,
    error: reading.ok ? problem : t(reading.message),
    onBlur: () => {
      draft.flush();
      setTyping(false);
    },
    autoComplete,
    placeholder: definition.example?.[language],
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
  const calendar = (definition.type === "date" || definition.type === "date-range") && (
    <CalendarButton
      type={definition.type}
      value={reading.ok ? reading.value : null}
      onChoose={(chosen) => {
        draft.set(chosen);
        draft.flush();
      }}
    />
  );
  return (
    <TextInput
      {...shared}
      {...hints[definition.type]}
      rightSection={calendar || undefined}
      rightSectionPointerEvents="auto"
      onChange={(event) => {
        setTyping(true);
        draft.set(event.currentTarget.value);
      }}
    />
  );
}
