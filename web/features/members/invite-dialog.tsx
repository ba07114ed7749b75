import { Button, CopyButton, Modal, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { type Role, roles } from "@passerelles/shared/access.ts";
import { inviteMember } from "@passerelles/shared/api/members.ts";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { faultOf } from "../../lib/api-problem.ts";
import { useFormat } from "../../lib/use-format.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** Invites somebody: the link goes by mail, and is shown once so that it can be handed over otherwise. */
export function InviteDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [role, setRole] = useState<Role>("conseiller");
  const invite = useMutation({
    mutationFn: (email: string) => call(inviteMember, { body: { email, role } }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    invite.mutate(String(new FormData(event.currentTarget).get("email")));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("members.invite.title")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      centered
    >
      {invite.data ? (
        <Stack gap="md">
          <Text role="status">{t("members.invite.ready", { until: format.moment(invite.data.expiresAt) })}</Text>
          <TextInput label={t("members.invite.link")} value={invite.data.link} readOnly />
          <DialogActions>
            <CopyButton value={invite.data.link}>
              {({ copied, copy }) => (
                <Button
                  onClick={copy}
                  leftSection={copied ? <IconCheck size={18} stroke={1.75} /> : <IconCopy size={18} stroke={1.75} />}
                >
                  {copied ? t("shell.copied") : t("members.invite.copy")}
                </Button>
              )}
            </CopyButton>
            <Button variant="default" onClick={onClose}>
              {t("shell.close")}
            </Button>
          </DialogActions>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="md">
            {invite.isError && <ProblemNotice error={invite.error} />}
            <TextInput
              name="email"
              type="email"
              label={t("accounts.email")}
              error={faultOf(invite.error, "email")}
              required
              withAsterisk={false}
              data-autofocus
            />
            <NativeSelect
              label={t("members.role")}
              description={t(`members.roleHelp.${role}`)}
              data={roles.map((value) => ({ value, label: t(`members.roles.${value}`) }))}
              value={role}
              onChange={(event) => setRole(roles.find((known) => known === event.currentTarget.value) ?? role)}
            />
            <DialogActions>
              <Button variant="default" onClick={onClose}>
                {t("shell.cancel")}
              </Button>
              <Button type="submit" loading={invite.isPending}>
                {t("members.invite.action")}
              </Button>
            </DialogActions>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
