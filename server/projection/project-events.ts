import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { endsTooEarly } from "@passerelles/shared/kinds/event-hours.ts";
import type { DateRange } from "@passerelles/shared/kinds/field-value.ts";
import type { FieldValues } from "@passerelles/shared/kinds/read-fields.ts";
import { isRepeat, type Repeat } from "@passerelles/shared/kinds/repeats.ts";
import { cleanText } from "./clean-text.ts";

/** A row of a field that holds events. Days are ISO, both included; times are `HH:MM`, of the place. */
export interface EventProjection {
  field: string;
  rowId: string;
  firstDay: string;
  lastDay: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string;
  repeat: Repeat | null;
}

const maximumPlace = 300;
const time = /^\d{2}:\d{2}$/;

/** The events that the fields tell. A row whose days are not understood is none. */
export function projectEvents(kind: Kind, values: FieldValues): EventProjection[] {
  return Object.entries(kind.fields).flatMap(([field, definition]) => {
    const rows = values[field];
    if (definition.list === undefined || !definition.event || !Array.isArray(rows)) return [];
    return rows.flatMap((row) => {
      const { id, jours, debut, fin, lieu, recurrence } = row;
      if (!isDateRange(jours)) return [];
      const startsAt = timeOf(debut);
      // Rows that have no place of their own take place where the page says.
      const place = Object.hasOwn(definition.list, "lieu") ? lieu : values.lieu;
      return [
        {
          ...{ field, rowId: id, firstDay: jours.from, lastDay: jours.to, startsAt },
          endsAt: startsAt === null || endsTooEarly(row) ? null : timeOf(fin),
          place: typeof place === "string" ? cleanText(place, maximumPlace) : "",
          repeat: isRepeat(recurrence) ? recurrence : null,
        },
      ];
    });
  });
}

function isDateRange(value: unknown): value is DateRange {
  return typeof value === "object" && value !== null && "from" in value && "to" in value && !("kind" in value);
}

function timeOf(value: unknown): string | null {
  return typeof value === "string" && time.test(value) ? value : null;
}
