import { Button, Group, Modal, Stack } from "@mantine/core";
import { visibilities } from "@passerelles/shared/access.ts";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { updatePage } from "@passerelles/shared/api/pages.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadProblems } from "./read-problems.tsx";
import { useRefreshPages } from "./use-page.ts";
import { VisibilityChoice } from "./visibility-choice.tsx";

/** Changes who may see a page. */
export function VisibilityDialog({ page, onClose }: { page: PageDetail; onClose(): void }) {
  const { t } = useTranslation();
  const refresh = useRefreshPages();
  const [visibility, setVisibility] = useState(page.visibility);
  const save = useMutation({
    mutationFn: () => call(updatePage, { params: { id: page.id }, body: { visibility } }),
    onSuccess: async () => {
      await refresh();
      onClose();
    },
  });
  const opensFurther = visibilities.indexOf(visibility) > visibilities.indexOf(page.visibility);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("pages.menu.visibility")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      centered
    >
      <Stack gap="md">
        {save.isError && <ProblemNotice error={save.error} />}
        <VisibilityChoice value={visibility} onChange={setVisibility} />
        {opensFurther && <ReadProblems page={page} onGo={onClose} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("shell.cancel")}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {t("shell.saveChanges")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
