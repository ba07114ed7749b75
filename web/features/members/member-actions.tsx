import { ActionIcon, Menu } from "@mantine/core";
import type { Member } from "@passerelles/shared/api/members.schemas.ts";
import { signOutMember } from "@passerelles/shared/api/members.ts";
import { IconDots, IconLogout, IconUserCheck, IconUserOff } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { useProblemText } from "../../ui/problem-notice.tsx";
import { useUpdateMember } from "./use-update-member.ts";

/** Suspending (or admitting again) and signing a member out of every browser. */
export function MemberActions({ member }: { member: Member }) {
  const { t } = useTranslation();
  const update = useUpdateMember(member.id);
  const signOut = useMutation({ mutationFn: () => call(signOutMember, { params: { id: member.id } }) });
  const problemText = useProblemText();
  const failed = update.error ?? signOut.error;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={36}
            loading={update.isPending || signOut.isPending}
            aria-label={t("members.actionsFor", { name: member.name })}
          >
            <IconDots size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLogout size={17} stroke={1.75} />} onClick={() => signOut.mutate()}>
            {t("accounts.signOutEverywhere")}
          </Menu.Item>
          <Menu.Item
            color={member.suspended ? undefined : "red"}
            leftSection={
              member.suspended ? <IconUserCheck size={17} stroke={1.75} /> : <IconUserOff size={17} stroke={1.75} />
            }
            onClick={() => update.mutate({ suspended: !member.suspended })}
          >
            {member.suspended ? t("members.admitAgain") : t("members.suspend")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span role="status">{failed ? problemText(failed) : signOut.isSuccess ? t("members.signedOut") : null}</span>
    </>
  );
}
