import "@mantine/dates/styles.layer.css";
import "dayjs/locale/fr";
import { DatePicker, DatesProvider } from "@mantine/dates";
import type { DateRange } from "@passerelles/shared/kinds/field-value.ts";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { today } from "../lib/today.ts";
import { useFormat } from "../lib/use-format.ts";
import { useLanguage } from "../lib/use-language.ts";

interface Props {
  /** What the calendar opens on. */
  chosen: DateRange | null;
  /** Whether days that follow one another can be chosen, the same one twice for a single day. */
  several: boolean;
  onChoose(days: DateRange): void;
}

/** A month to choose days in, by mouse or with the arrow keys. */
export function DayCalendar({ chosen, several, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const frame = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState<string | null>(null);
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>("table button[tabindex='0'], table button[data-selected]")?.focus();
  }, []);
  const labels = {
    nextMonth: t("fields.calendar.nextMonth"),
    previousMonth: t("fields.calendar.previousMonth"),
    nextYear: t("fields.calendar.nextYear"),
    previousYear: t("fields.calendar.previousYear"),
    nextDecade: t("fields.calendar.nextDecade"),
    previousDecade: t("fields.calendar.previousDecade"),
  };
  const shared = {
    defaultDate: chosen?.from ?? today(),
    ariaLabels: labels,
    getDayAriaLabel: (day: string) => format.longDay(day),
    highlightToday: true,
    hideOutsideDates: true,
  };
  const ended = ([from, to]: readonly (string | null)[]) => {
    setFirst(from ?? null);
    if (from && to) onChoose({ from, to });
  };
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [] }}>
      <div ref={frame}>
        {several ? (
          <DatePicker
            {...shared}
            type="range"
            allowSingleDateInRange
            value={first ? [first, null] : [chosen?.from ?? null, chosen?.to ?? null]}
            onChange={ended}
          />
        ) : (
          <DatePicker
            {...shared}
            value={chosen?.from ?? null}
            onChange={(day) => day && onChoose({ from: day, to: day })}
          />
        )}
      </div>
    </DatesProvider>
  );
}
