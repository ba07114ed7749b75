import { ActionIcon, Popover, Skeleton } from "@mantine/core";
import type { DateRange, ScalarValue } from "@passerelles/shared/kinds/field-value.ts";
import { formatDateRange } from "@passerelles/shared/kinds/format-date-range.ts";
import { IconCalendar } from "@tabler/icons-react";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

const DayCalendar = lazy(() => import("./day-calendar.tsx").then((module) => ({ default: module.DayCalendar })));

interface Props {
  type: "date" | "date-range";
  /** What the text beside it means. */
  value: ScalarValue;
  /** Called with the text that stands for what was chosen, as a French person would type it. */
  onChoose(text: string): void;
}

/** Opens a calendar to choose the day or days that can also be typed. */
export function CalendarButton({ type, value, onChoose }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const chosen = rangeOf(value);
  const close = () => {
    setOpened(false);
    button.current?.focus();
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          ref={button}
          variant="subtle"
          color="gray"
          size={28}
          c="var(--soft)"
          aria-label={t("fields.calendar.open")}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconCalendar size={17} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("fields.calendar.label")}>
        <Suspense fallback={<Skeleton width={252} height={280} />}>
          <DayCalendar
            chosen={chosen}
            several={type === "date-range"}
            onChoose={(days) => {
              onChoose(type === "date" ? days.from.split("-").toReversed().join("/") : formatDateRange(days, "fr"));
              close();
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

function rangeOf(value: ScalarValue): DateRange | null {
  if (typeof value === "string") return { from: value, to: value };
  return value !== null && typeof value === "object" && "from" in value && "to" in value && !("kind" in value)
    ? value
    : null;
}
