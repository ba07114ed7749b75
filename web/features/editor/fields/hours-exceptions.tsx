import { ActionIcon, Button, Menu, TextInput } from "@mantine/core";
import type { YearDays } from "@passerelles/shared/opening-hours/rules.ts";
import type { Exception, WeeklyHours } from "@passerelles/shared/opening-hours/weekly-hours.ts";
import { describeYearDays, parseYearDays } from "@passerelles/shared/opening-hours/year-days.ts";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HoursInput } from "./hours-input.tsx";
import classes from "./opening-hours.module.css";
import { useHeldDraft } from "./use-held-draft.ts";

interface Props {
  hours: WeeklyHours;
  onWrite(hours: WeeklyHours): void;
}

/** Days on which the hours of the week do not hold: holidays, school holidays, dates of every year. */
export function HoursExceptions({ hours, onWrite }: Props) {
  const { t } = useTranslation();
  const [dating, setDating] = useState(false);
  const { exceptions } = hours;
  const write = (changed: readonly Exception[]) => onWrite({ ...hours, exceptions: changed });
  const replace = (at: number, exception: Exception) => write(exceptions.with(at, exception));
  const names = { PH: t("fieldsForm.hours.publicHolidays"), SH: t("fieldsForm.hours.schoolHolidays") };
  const rows = exceptions.map((exception, at) => {
    const { when } = exception;
    const name = typeof when === "string" ? names[when] : describeYearDays(when, "fr");
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: two exceptions may say the same; their place is all they are.
      <li key={at} className={classes.exception}>
        {typeof when === "string" ? (
          <span>{name}</span>
        ) : (
          <DatesInput dates={when} onWrite={(dates) => replace(at, { ...exception, when: dates })} />
        )}
        <div className={classes.exceptionHours}>
          <HoursInput
            label={t("fieldsForm.hours.ofDay", { day: name })}
            spans={exception.spans}
            onWrite={(spans) => replace(at, { ...exception, spans })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("fieldsForm.hours.removeException", { name })}
            onClick={() => write(exceptions.toSpliced(at, 1))}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      </li>
    );
  });
  const add = (when: Exception["when"]) => write([...exceptions, { when, spans: [] }]);
  return (
    <>
      {(rows.length > 0 || dating) && (
        <ul className={classes.week} aria-label={t("fieldsForm.hours.exceptions")}>
          {rows}
          {dating && (
            <li>
              <DatesInput
                onWrite={(dates) => {
                  setDating(false);
                  add(dates);
                }}
              />
            </li>
          )}
        </ul>
      )}
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.fold}
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          >
            {t("fieldsForm.hours.addException")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => add("PH")}>{names.PH}</Menu.Item>
          <Menu.Item onClick={() => add("SH")}>{names.SH}</Menu.Item>
          <Menu.Item onClick={() => setDating(true)}>{t("fieldsForm.hours.dates")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** Dates of every year, as they are typed: « 25 décembre », « du 24 au 31 décembre ». */
function DatesInput({ dates, onWrite }: { dates?: YearDays; onWrite(dates: YearDays): void }) {
  const { t } = useTranslation();
  const draft = useHeldDraft(dates ? describeYearDays(dates, "fr") : "", (typed) => {
    const read = parseYearDays(typed);
    if (read !== null) onWrite(read);
    return read !== null;
  });
  const isWrong = draft.text !== "" && parseYearDays(draft.text) === null;
  return (
    <TextInput
      data-autofocus={dates === undefined || undefined}
      aria-label={t("fieldsForm.hours.dates")}
      placeholder={t("fieldsForm.hours.datesExample")}
      value={draft.text}
      error={isWrong ? t("fieldsForm.hours.datesNotUnderstood") : undefined}
      onChange={(event) => draft.set(event.currentTarget.value)}
      onBlur={draft.flush}
      onKeyDown={(event) => event.key === "Enter" && draft.flush()}
      autoComplete="off"
      lang="fr"
    />
  );
}
