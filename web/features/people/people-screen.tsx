import { Button, Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { listPeople } from "@passerelles/shared/api/people.ts";
import { IconId, IconPlus, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { useMay } from "../../lib/use-self.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { PersonDialog } from "../../ui/person-dialog.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import classes from "./people-screen.module.css";
import { PersonCard } from "./person-card.tsx";

/** The people whom pages may name: find, tell about, change, erase. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim().slice(0, 100), 250);
  const [creating, setCreating] = useState(false);
  const [said, setSaid] = useState("");
  const mayCreate = useMay("createPerson");
  const people = useInfiniteQuery({
    queryKey: ["people", "list", q],
    queryFn: ({ pageParam, signal }) =>
      call(listPeople, { query: { q: q || undefined, after: pageParam, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Screen
      title={t("people.title")}
      lede={t("people.lede")}
      width="text"
      actions={
        mayCreate && (
          <Button
            variant="default"
            leftSection={<IconPlus size={17} stroke={1.75} aria-hidden />}
            onClick={() => setCreating(true)}
          >
            {t("people.add")}
          </Button>
        )
      }
    >
      <TextInput
        className={classes.find}
        type="search"
        label={t("people.find")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        leftSection={<IconSearch size={17} stroke={1.75} aria-hidden />}
      />
      <p role="status" className={classes.said}>
        {said}
      </p>
      {people.isError && <ProblemNotice error={people.error} onRetry={() => people.refetch()} />}
      {people.isPending && <Skeleton height={240} radius="md" />}
      {people.isSuccess && items.length === 0 && (
        <EmptyState
          icon={<IconId size={24} stroke={1.75} />}
          title={t(q === "" ? "people.nobodyYet" : "people.nobodyFound")}
        >
          {t(q === "" ? "people.nobodyYetNext" : "people.nobodyFoundNext")}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((person) => (
            <PersonCard key={person.id} person={person} onErased={() => setSaid(t("people.erasedSaid"))} />
          ))}
        </ul>
      )}
      <MoreButton query={people} />
      {creating && <PersonDialog onClose={() => setCreating(false)} />}
    </Screen>
  );
}
