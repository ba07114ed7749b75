import { listEvents } from "@passerelles/shared/api/events.ts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import classes from "./agenda.module.css";
import { AgendaMonths } from "./agenda-months.tsx";

const most = 5;

/** What took place last, when nothing is to come: its page tells what came of it. */
export function PastEvents({ territory }: { territory: string | undefined }) {
  const { t } = useTranslation();
  const events = useQuery({
    queryKey: ["events", "past", territory],
    queryFn: ({ signal }) => call(listEvents, { query: { territory, past: "true", limit: most } }, signal),
  });
  const items = events.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={classes.past} aria-labelledby="past-events">
      <h2 id="past-events">{t("calendar.past")}</h2>
      <AgendaMonths events={items} heading="h3" />
    </section>
  );
}
