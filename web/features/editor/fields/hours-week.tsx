import { ActionIcon, Menu } from "@mantine/core";
import { shortDay } from "@passerelles/shared/opening-hours/describe-hours.ts";
import type { Span } from "@passerelles/shared/opening-hours/rules.ts";
import type { WeeklyHours } from "@passerelles/shared/opening-hours/weekly-hours.ts";
import { IconCopy, IconDotsVertical, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/use-format.ts";
import { useLanguage } from "../../../lib/use-language.ts";
import { HoursInput } from "./hours-input.tsx";
import classes from "./opening-hours.module.css";

interface Props {
  id?: string;
  hours: WeeklyHours;
  onWrite(hours: WeeklyHours): void;
}

const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;
const workingDays = [0, 1, 2, 3, 4];
const everyDay = [...workingDays, 5, 6];

/** The hours of the seven days, a line each; those of one day can be copied to others. */
export function HoursWeek({ id, hours, onWrite }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const setDays = (days: readonly number[], spans: readonly Span[]) =>
    onWrite({ ...hours, week: hours.week.map((present, day) => (days.includes(day) ? spans : present)) });
  return (
    <ul className={classes.week}>
      {hours.week.map((spans, day) => {
        const name = format.weekDayName(day);
        return (
          <li key={name} className={classes.hoursRow}>
            <span className={classes.day} aria-hidden>
              {shortDay(day, language)}
            </span>
            <HoursInput
              id={day === 0 ? id : undefined}
              label={t("fieldsForm.hours.ofDay", { day: name })}
              spans={spans}
              onWrite={(written) => setDays([day], written)}
            />
            <Menu position="bottom-end" shadow="md" returnFocus>
              <Menu.Target>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  className={classes.rowMenu}
                  aria-label={t("fieldsForm.hours.menu", { day: name })}
                >
                  <IconDotsVertical {...icon} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => setDays(workingDays, spans)}>
                  {t("fieldsForm.hours.copyToWorkingDays")}
                </Menu.Item>
                <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => setDays(everyDay, spans)}>
                  {t("fieldsForm.hours.copyToAll")}
                </Menu.Item>
                <Menu.Item leftSection={<IconX {...icon} />} onClick={() => setDays([day], [])}>
                  {t("fieldsForm.hours.close")}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </li>
        );
      })}
    </ul>
  );
}
