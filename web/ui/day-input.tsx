import { TextInput, type TextInputProps } from "@mantine/core";
import { isIsoDate } from "@passerelles/shared/indicators/iso-date.ts";
import { readScalar } from "@passerelles/shared/kinds/read-field.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CalendarButton } from "./calendar-button.tsx";

const day = { type: "date", label: { fr: "", en: "" } } as const;

interface Props extends Pick<TextInputProps, "id" | "label" | "flex" | "onBlur"> {
  /** An ISO day, or what was typed when it names none. */
  value: string;
  /** What is wrong with it beyond not being understood. */
  error?: string;
  /** Called with the ISO day, or with what was typed when it names none. */
  onWrite(text: string): void;
}

/** A day, typed as one says it or chosen in a calendar. What is not understood stays, with its message under it. */
export function DayInput({ value, error, onWrite, onBlur, ...place }: Props) {
  const { t } = useTranslation();
  // While one types, the text stays as it is typed: the caret would jump.
  const [typed, setTyped] = useState<string | null>(null);
  const reading = readScalar(day, typed ?? value);
  const write = (text: string) => {
    const read = readScalar(day, text);
    onWrite(read.ok && typeof read.value === "string" ? read.value : text.trim());
  };
  return (
    <TextInput
      {...place}
      value={typed ?? (isIsoDate(value) ? asTyped(value) : value)}
      error={reading.ok ? error : t(reading.message)}
      autoComplete="off"
      lang="fr"
      rightSection={
        <CalendarButton
          type="date"
          value={reading.ok ? reading.value : null}
          onChoose={(chosen) => {
            setTyped(null);
            write(chosen);
          }}
        />
      }
      rightSectionPointerEvents="auto"
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        write(event.currentTarget.value);
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}

/** 2026-11-13 as a French person would type it: 13/11/2026. */
function asTyped(iso: string): string {
  return iso.split("-").toReversed().join("/");
}
