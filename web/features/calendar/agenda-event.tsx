import type { Event } from "@passerelles/shared/api/events.schemas.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { repeats } from "@passerelles/shared/kinds/repeats.ts";
import { formatTimeOfDay } from "@passerelles/shared/kinds/time-of-day.ts";
import { timeZoneName } from "@passerelles/shared/territories/time-zone.ts";
import { IconMapPin, IconRepeat } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { KindIcon, kindColour } from "../../lib/kind-icon.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { InternalLink } from "../../ui/internal-link.tsx";
import classes from "./agenda.module.css";

/** One time that something takes place: when, what, where. */
export function AgendaEvent({ event }: { event: Event }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const kind = findKind(event.page.kind);
  const repeat = repeats.find(({ value }) => value === event.repeat);
  // A place is often named as the commune it lies in.
  const where = [...new Set([event.place, ...event.territories.map(({ name }) => name)])].filter(Boolean);
  return (
    <li className={classes.event}>
      <div className={classes.when}>
        <time dateTime={event.firstDay} className={classes.day}>
          {format.weekDay(event.firstDay)}
        </time>
        {event.lastDay !== event.firstDay && (
          <span className={classes.soft}>
            {"→ "}
            <time dateTime={event.lastDay}>{format.weekDay(event.lastDay)}</time>
          </span>
        )}
        <span className={classes.soft}>{hoursOf(event)}</span>
      </div>
      <div className={classes.what}>
        <InternalLink url={event.page.url} className={classes.title}>
          <span style={{ "--hue": kindColour(kind) }} className={classes.hue}>
            <KindIcon kind={kind} size={16} />
            <span>{event.page.title}</span>
          </span>
        </InternalLink>
        {where.length > 0 && (
          <span className={classes.soft}>
            <IconMapPin size={15} stroke={1.75} aria-hidden />
            {where.join(", ")}
          </span>
        )}
        {repeat && (
          <span className={classes.soft}>
            <IconRepeat size={15} stroke={1.75} aria-hidden />
            {repeat.label[language]}
          </span>
        )}
      </div>
    </li>
  );

  function hoursOf({ startsAt, endsAt, timeZone, timeZoneTold }: Event): string {
    if (startsAt === null) return t("calendar.allDay");
    const from = formatTimeOfDay(startsAt, language);
    const hours = endsAt === null ? from : t("calendar.hours", { from, to: formatTimeOfDay(endsAt, language) });
    // Who reads from elsewhere must know whose hour it is.
    return timeZoneTold ? `${hours} (${timeZoneName(timeZone, language)})` : hours;
  }
}
