import { ActionIcon, Menu } from "@mantine/core";
import type { Person } from "@passerelles/shared/api/people.schemas.ts";
import { signOutPerson } from "@passerelles/shared/api/people.ts";
import { IconDots, IconLogout, IconUserCheck, IconUserOff } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { useProblemText } from "../../ui/problem-notice.tsx";
import { useUpdatePerson } from "./use-update-person.ts";

/** Suspending (or admitting again) and signing a person out of every browser. */
export function PersonActions({ person }: { person: Person }) {
  const { t } = useTranslation();
  const update = useUpdatePerson(person.id);
  const signOut = useMutation({ mutationFn: () => call(signOutPerson, { params: { id: person.id } }) });
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
            aria-label={t("people.actionsFor", { name: person.name })}
          >
            <IconDots size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLogout size={17} stroke={1.75} />} onClick={() => signOut.mutate()}>
            {t("accounts.signOutEverywhere")}
          </Menu.Item>
          <Menu.Item
            color={person.suspended ? undefined : "red"}
            leftSection={
              person.suspended ? <IconUserCheck size={17} stroke={1.75} /> : <IconUserOff size={17} stroke={1.75} />
            }
            onClick={() => update.mutate({ suspended: !person.suspended })}
          >
            {person.suspended ? t("people.admitAgain") : t("people.suspend")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span role="status">{failed ? problemText(failed) : signOut.isSuccess ? t("people.signedOut") : null}</span>
    </>
  );
}
