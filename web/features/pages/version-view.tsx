import { Button, Group, Modal, Skeleton, Stack, Text } from "@mantine/core";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { readVersion, restoreVersion } from "@passerelles/shared/api/pages.ts";
import { IconHistory } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { useFormat } from "../../lib/use-format.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { measuredFigures } from "./measured-figures.ts";
import { ReadBody } from "./read-body.tsx";
import { useRefreshPages } from "./use-page.ts";
import classes from "./versions-screen.module.css";

interface Props {
  page: PageDetail;
  versionId: string;
}

/** One past state of a page, as it read then. */
export function VersionView({ page, versionId }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const params = { id: page.id, versionId };
  const version = useQuery({
    queryKey: ["version", page.id, versionId],
    queryFn: ({ signal }) => call(readVersion, { params }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (version.isError) return <ProblemNotice error={version.error} onRetry={() => version.refetch()} />;
  if (version.data === undefined) return <Skeleton height={420} radius="md" />;
  const { title, body, links, files, createdAt } = version.data;
  return (
    <article className={classes.view}>
      <header className={classes.head}>
        <h2>{title}</h2>
        {page.may.includes("write") && (
          <Button
            variant="default"
            leftSection={<IconHistory size={17} stroke={1.75} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t("pages.versions.restore")}
          </Button>
        )}
      </header>
      <ReadBody
        page={{ kind: page.kind, body, links, files, indicators: measuredFigures(body), territories: page.territories }}
      />
      {asking && <RestoreDialog page={page} versionId={versionId} when={createdAt} onClose={() => setAsking(false)} />}
    </article>
  );
}

interface DialogProps {
  page: PageDetail;
  versionId: string;
  when: string;
  onClose(): void;
}

function RestoreDialog({ page, versionId, when, onClose }: DialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const refresh = useRefreshPages();
  const restore = useMutation({
    mutationFn: () => call(restoreVersion, { params: { id: page.id, versionId } }),
    onSuccess: async () => {
      await refresh();
      await navigate({ to: "/pages/$slug", params: { slug: page.slug } });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("pages.versions.restore")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      centered
    >
      <Stack gap="md">
        {restore.isError && <ProblemNotice error={restore.error} />}
        <Text>{t("pages.versions.restoreHelp", { when: format.moment(when) })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("shell.cancel")}
          </Button>
          <Button loading={restore.isPending} onClick={() => restore.mutate()}>
            {t("pages.versions.restore")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
