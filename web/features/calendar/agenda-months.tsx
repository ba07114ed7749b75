import type { Event } from "@passerelles/shared/api/events.schemas.ts";
import { useFormat } from "../../lib/use-format.ts";
import classes from "./agenda.module.css";
import { AgendaEvent } from "./agenda-event.tsx";

interface Props {
  events: readonly Event[];
  /** What the months are headed with. */
  heading: "h2" | "h3";
}

/** Events under the months in which they begin, in the order given. */
export function AgendaMonths({ events, heading: Heading }: Props) {
  const format = useFormat();
  const months = Map.groupBy(events, ({ firstDay }) => firstDay.slice(0, 7));
  return [...months].map(([month, inMonth]) => (
    <section key={month} aria-labelledby={`month-${month}`}>
      <Heading id={`month-${month}`} className={classes.month}>
        {format.month(month)}
      </Heading>
      <ol className={classes.events}>
        {inMonth.map((event) => (
          <AgendaEvent key={`${event.page.id} ${event.rowId} ${event.firstDay}`} event={event} />
        ))}
      </ol>
    </section>
  ));
}
