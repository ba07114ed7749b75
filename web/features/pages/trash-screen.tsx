import { Button, Skeleton } from "@mantine/core";
import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { usePages } from "../../lib/use-pages.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { KindBadge } from "../../ui/kind-badge.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { ProblemNotice, useProblemText } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import classes from "./trash-screen.module.css";
import { usePageActions } from "./use-page-actions.ts";

/** Pages that were put aside: each can be read, and taken out by whoever may. */
export function TrashScreen() {
  const { t } = useTranslation();
  const pages = usePages({ trashed: "true", limit: 50 });
  return (
    <Screen title={t("pages.trash.title")} lede={t("pages.trash.lede")} width="text">
      {pages.isError && <ProblemNotice error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.isPending && <Skeleton height={200} radius="md" />}
      {pages.isSuccess && pages.items.length === 0 && (
        <EmptyState icon={<IconTrash size={24} stroke={1.75} />} title={t("pages.trash.empty")}>
          {t("pages.trash.emptyNext")}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {pages.items.map((page) => (
          <TrashedPage key={page.id} page={page} />
        ))}
      </ul>
      <MoreButton query={pages} />
    </Screen>
  );
}

function TrashedPage({ page }: { page: PageSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [said, setSaid] = useState("");
  const problemText = useProblemText();
  const { restore, busy } = usePageActions(page, (error) => setSaid(problemText(error)));
  return (
    <li className={classes.page}>
      <div>
        <KindBadge kind={findKind(page.kind)} small />
        <Link to="/pages/$slug" params={{ slug: page.slug }} className={classes.title}>
          {page.title}
        </Link>
        <p className={classes.when} role="status">
          {said || (page.trashedAt && t("pages.trash.since", { when: format.relative(page.trashedAt) }))}
        </p>
      </div>
      <Button
        variant="default"
        size="sm"
        loading={busy}
        aria-label={t("pages.trash.restorePage", { title: page.title })}
        onClick={() => restore()}
      >
        {t("pages.trash.restore")}
      </Button>
    </li>
  );
}
