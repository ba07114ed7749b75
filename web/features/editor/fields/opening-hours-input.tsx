import { Button, UnstyledButton } from "@mantine/core";
import { describeHours } from "@passerelles/shared/opening-hours/describe-hours.ts";
import { formatWeeklyHours, parseWeeklyHours } from "@passerelles/shared/opening-hours/weekly-hours.ts";
import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { HoursExceptions } from "./hours-exceptions.tsx";
import { HoursWeek } from "./hours-week.tsx";
import classes from "./opening-hours.module.css";
import type { ScalarInputProps } from "./scalar-input-props.ts";
import { TypedInput } from "./typed-input.tsx";

/**
 * Opening hours, read in words and written as a table of the week. What a table cannot say is kept as it is, and is
 * written as OpenStreetMap text, which is always there underneath.
 */
export function OpeningHoursInput(props: ScalarInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { text, onWrite, id, label } = props;
  const [opened, setOpened] = useState(false);
  const frame = useRef<HTMLFieldSetElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const linesId = useId();
  const hours = parseWeeklyHours(text);
  const name = label ?? props.definition.label[language];
  if (!opened) {
    const lines = text === "" ? [t("fieldsForm.hours.none")] : describeHours(text, language);
    return (
      <UnstyledButton
        ref={closer}
        id={id}
        aria-label={label}
        className={classes.hoursWords}
        aria-expanded={false}
        aria-describedby={linesId}
        data-empty={text === "" || undefined}
        onClick={() => {
          flushSync(() => setOpened(true));
          frame.current?.querySelector("input")?.focus();
        }}
      >
        <span id={linesId} className={classes.hoursLines}>
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </span>
      </UnstyledButton>
    );
  }
  return (
    <fieldset ref={frame} className={classes.hours} aria-label={name}>
      {hours === null ? (
        <p className={classes.note}>{t("fieldsForm.hours.onlyText")}</p>
      ) : (
        <>
          <HoursWeek id={id} hours={hours} onWrite={(written) => onWrite(formatWeeklyHours(written))} />
          <HoursExceptions hours={hours} onWrite={(written) => onWrite(formatWeeklyHours(written))} />
        </>
      )}
      <div className={classes.code}>
        <span aria-hidden>{t("fieldsForm.hours.code")}</span>
        <TypedInput {...props} id={undefined} label={t("fieldsForm.hours.code")} />
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.fold}
        onClick={() => {
          flushSync(() => setOpened(false));
          closer.current?.focus();
        }}
      >
        {t("fieldsForm.hours.done")}
      </Button>
    </fieldset>
  );
}
