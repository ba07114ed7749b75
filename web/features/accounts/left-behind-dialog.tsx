import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LeftBehind } from "../../lib/person-changed.ts";

interface Props {
  person: LeftBehind;
  onClose(): void;
}

/** Tells whoever has signed in over somebody else that the other's unsent work is kept for them, unseen and unsent. */
export function LeftBehindDialog({ person, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("accounts.leftBehind.title")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      centered
    >
      <Stack gap="md">
        <Text>{t("accounts.leftBehind.what", { name: person.name, count: person.unsent })}</Text>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t("accounts.leftBehind.understood")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
