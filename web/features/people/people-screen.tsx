import { Badge, Button, Table, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { Person } from "@passerelles/shared/api/people.schemas.ts";
import { listPeople } from "@passerelles/shared/api/people.ts";
import { IconSearch, IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useMay, useSelf } from "../../lib/use-self.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Face } from "../../ui/faces.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import classes from "./people-screen.module.css";
import { PersonActions } from "./person-actions.tsx";
import { RoleSelect } from "./role-select.tsx";

/** The accounts of this instance, for administrators: invite, change a role, suspend, sign out everywhere. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const [wanted] = useDebouncedValue(q.trim(), 250);
  const [inviting, setInviting] = useState(false);
  const allowed = useMay("managePeople");
  const people = useInfiniteQuery({
    queryKey: ["people", wanted],
    queryFn: ({ pageParam, signal }) =>
      call(listPeople, { query: { q: wanted || undefined, after: pageParam, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: allowed,
  });
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  if (!allowed)
    return (
      <Screen title={t("people.title")} width="text">
        <EmptyState icon={<IconUsers size={24} stroke={1.75} />} title={t("people.adminsOnly")}>
          {t("people.askAdmin")}
        </EmptyState>
      </Screen>
    );
  return (
    <Screen
      title={t("people.title")}
      lede={t("people.lede")}
      actions={
        <Button leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setInviting(true)}>
          {t("people.invite.action")}
        </Button>
      }
    >
      <TextInput
        className={classes.find}
        type="search"
        label={t("people.find")}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
        leftSection={<IconSearch size={17} stroke={1.75} aria-hidden />}
      />
      {people.isError && <ProblemNotice error={people.error} onRetry={() => people.refetch()} />}
      {people.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconUsers size={24} stroke={1.75} />} title={t("people.nobody")}>
          {t("people.nobodyNext")}
        </EmptyState>
      )}
      {items.length > 0 && <PeopleTable people={items} />}
      <MoreButton query={people} />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Screen>
  );
}

function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation();
  return (
    <Table className={classes.table} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("people.person")}</Table.Th>
          <Table.Th>{t("people.role")}</Table.Th>
          <Table.Th>{t("people.lastSeen")}</Table.Th>
          <Table.Th className={classes.actions}>{t("people.actions")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PersonRow({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const own = useSelf()?.id === person.id;
  return (
    <Table.Tr>
      <Table.Td>
        <span className={classes.person}>
          <Face person={person} size={34} />
          <span>
            <span className={classes.name}>
              {person.name}
              {own && <Badge variant="light">{t("people.you")}</Badge>}
              {person.suspended && (
                <Badge variant="light" color="red">
                  {t("people.suspended")}
                </Badge>
              )}
            </span>
            <span className={classes.email}>{person.email}</span>
          </span>
        </span>
      </Table.Td>
      <Table.Td>
        <RoleSelect person={person} disabled={own} />
      </Table.Td>
      <Table.Td className={classes.seen} data-label={t("people.lastSeen")}>
        {person.lastSeenAt ? (
          <time dateTime={person.lastSeenAt} title={format.moment(person.lastSeenAt)}>
            {format.relative(person.lastSeenAt)}
          </time>
        ) : (
          t("people.never")
        )}
      </Table.Td>
      <Table.Td className={classes.actions}>{!own && <PersonActions person={person} />}</Table.Td>
    </Table.Tr>
  );
}
