import { Button, CopyButton, Skeleton } from "@mantine/core";
import { listEvents } from "@passerelles/shared/api/events.ts";
import { IconCalendarEvent, IconCalendarShare, IconCheck } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { TerritoryFilter } from "../../lib/territory-filter.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import classes from "./agenda.module.css";
import { AgendaMonths } from "./agenda-months.tsx";
import { PastEvents } from "./past-events.tsx";
import { subscriptionAddress } from "./subscription-address.ts";

/** What takes place in the coming half-year, by month, narrowed to a territory; and how to follow it from elsewhere. */
export function AgendaScreen({ territory }: { territory?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const events = useInfiniteQuery({
    queryKey: ["events", territory],
    queryFn: ({ pageParam, signal }) => call(listEvents, { query: { territory, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Screen title={t("calendar.title")} lede={t("calendar.lede")}>
      <div className={classes.bar}>
        <TerritoryFilter
          code={territory}
          onChange={(code) => navigate({ to: "/agenda", search: code ? { territory: code } : {}, replace: true })}
        />
        {territory && <Subscription territory={territory} />}
      </div>
      {events.isError && <ProblemNotice error={events.error} onRetry={() => events.refetch()} />}
      {events.isPending && <Skeleton height={280} radius="md" mt="md" />}
      {events.isSuccess && items.length === 0 && (
        <>
          <EmptyState icon={<IconCalendarEvent size={24} stroke={1.75} />} title={t("calendar.none")}>
            {t("calendar.noneNext")}
          </EmptyState>
          <PastEvents territory={territory} />
        </>
      )}
      <AgendaMonths events={items} heading="h2" />
      <MoreButton query={events} />
    </Screen>
  );
}

function Subscription({ territory }: { territory: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.subscription}>
      <CopyButton value={subscriptionAddress(territory)}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            aria-describedby="subscription-help"
            leftSection={
              copied ? (
                <IconCheck size={17} stroke={1.75} aria-hidden />
              ) : (
                <IconCalendarShare size={17} stroke={1.75} aria-hidden />
              )
            }
            onClick={copy}
          >
            {copied ? t("calendar.copied") : t("calendar.subscribe")}
          </Button>
        )}
      </CopyButton>
      <p id="subscription-help" className={classes.help}>
        {t("calendar.subscribeHelp")}
      </p>
    </div>
  );
}
