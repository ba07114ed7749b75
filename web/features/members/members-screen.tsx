import { Badge, Button, Table, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { Member } from "@passerelles/shared/api/members.schemas.ts";
import { listMembers } from "@passerelles/shared/api/members.ts";
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
import { MemberActions } from "./member-actions.tsx";
import classes from "./members-screen.module.css";
import { RoleSelect } from "./role-select.tsx";

/** The accounts of this instance, for administrators: invite, change a role, suspend, sign out everywhere. */
export function MembersScreen() {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const [wanted] = useDebouncedValue(q.trim(), 250);
  const [inviting, setInviting] = useState(false);
  const allowed = useMay("manageMembers");
  const members = useInfiniteQuery({
    queryKey: ["members", wanted],
    queryFn: ({ pageParam, signal }) =>
      call(listMembers, { query: { q: wanted || undefined, after: pageParam, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: allowed,
  });
  const items = members.data?.pages.flatMap((page) => page.items) ?? [];
  if (!allowed)
    return (
      <Screen title={t("members.title")} width="text">
        <EmptyState icon={<IconUsers size={24} stroke={1.75} />} title={t("members.adminsOnly")}>
          {t("members.askAdmin")}
        </EmptyState>
      </Screen>
    );
  return (
    <Screen
      title={t("members.title")}
      lede={t("members.lede")}
      actions={
        <Button
          variant="default"
          leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden />}
          onClick={() => setInviting(true)}
        >
          {t("members.invite.action")}
        </Button>
      }
    >
      <TextInput
        className={classes.find}
        type="search"
        label={t("members.find")}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
        leftSection={<IconSearch size={17} stroke={1.75} aria-hidden />}
      />
      {members.isError && <ProblemNotice error={members.error} onRetry={() => members.refetch()} />}
      {members.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconUsers size={24} stroke={1.75} />} title={t("members.nobody")}>
          {t("members.nobodyNext")}
        </EmptyState>
      )}
      {items.length > 0 && <MembersTable members={items} />}
      <MoreButton query={members} />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Screen>
  );
}

function MembersTable({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation();
  return (
    <Table className={classes.table} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("members.member")}</Table.Th>
          <Table.Th>{t("members.role")}</Table.Th>
          <Table.Th>{t("members.lastSeen")}</Table.Th>
          <Table.Th className={classes.actions}>{t("members.actions")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function MemberRow({ member }: { member: Member }) {
  const { t } = useTranslation();
  const format = useFormat();
  const own = useSelf()?.id === member.id;
  return (
    <Table.Tr>
      <Table.Td>
        <span className={classes.member}>
          <Face person={member} size={34} />
          <span>
            <span className={classes.name}>
              {member.name}
              {own && <Badge variant="light">{t("members.you")}</Badge>}
              {member.suspended && (
                <Badge variant="light" color="red">
                  {t("members.suspended")}
                </Badge>
              )}
            </span>
            <span className={classes.email}>{member.email}</span>
          </span>
        </span>
      </Table.Td>
      <Table.Td>
        <RoleSelect member={member} disabled={own} />
      </Table.Td>
      <Table.Td className={classes.seen} data-label={t("members.lastSeen")}>
        {member.lastSeenAt ? (
          <time dateTime={member.lastSeenAt} title={format.moment(member.lastSeenAt)}>
            {format.relative(member.lastSeenAt)}
          </time>
        ) : (
          t("members.never")
        )}
      </Table.Td>
      <Table.Td className={classes.actions}>{!own && <MemberActions member={member} />}</Table.Td>
    </Table.Tr>
  );
}
