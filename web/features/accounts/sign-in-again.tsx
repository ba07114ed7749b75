import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { Self } from "@passerelles/shared/api/session.schemas.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { announceSessionRestored } from "../../lib/session-restored.ts";
import { SignInForm } from "./sign-in-form.tsx";

interface Props {
  /** Who was signed in. */
  self: Self;
  onDone(): void;
}

/** Over the page, when the session has expired: signing in again as the same person loses nothing of what was typed. */
export function SignInAgain({ self, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onDone}
      title={t("accounts.again.title")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      closeOnClickOutside={false}
      centered
    >
      <Stack gap="md">
        {/* Not the password: what somebody goes on typing must not end in it. */}
        <Text tabIndex={-1} data-autofocus>
          {t("accounts.again.lede")}
        </Text>
        <SignInForm
          email={self.email}
          onDone={({ id }) => {
            // Somebody else's work is neither sent nor shown with this person's rights: the editor opens anew.
            if (id === self.id) announceSessionRestored();
            onDone();
          }}
        />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onDone}>
            {t("accounts.again.later")}
          </Button>
          <Button variant="subtle" renderRoot={(props) => <Link to="/connexion" {...props} />}>
            {t("accounts.again.somebodyElse")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
