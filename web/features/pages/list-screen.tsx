import { Button, Skeleton } from "@mantine/core";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { IconFiles, IconMapOff, IconPlus, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { KindIcon, kindColour } from "../../lib/kind-icon.tsx";
import { useShellActions } from "../../lib/shell-actions.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { usePages } from "../../lib/use-pages.ts";
import { useMay } from "../../lib/use-self.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { PageList } from "../../ui/page-list.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import { FilterBar } from "./filter-bar.tsx";
import type { ListFilters } from "./list-filters.ts";
import { PageTable } from "./page-table.tsx";

interface Props {
  /** All kinds when absent. */
  kindName?: string;
  /** Only the pages of whoever is signed in. */
  mine?: boolean;
  filters: ListFilters;
}

/** Pages of a kind (as a table with the kind's own columns), of all kinds, or one's own. */
export function ListScreen({ kindName, mine = false, filters }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { newPage } = useShellActions();
  const mayCreate = useMay("createPage");
  const kind = kindName === undefined ? undefined : findKind(kindName);
  const unknown = kindName !== undefined && kind === undefined;
  const pages = usePages({ ...filters, kind: kindName, limit: 50, ...(mine && { owner: "me" }) }, !unknown);
  const narrowed = Boolean(filters.q || filters.territory || filters.term);
  if (unknown)
    return (
      <Screen title={t("shell.notFound.title")} width="text">
        <EmptyState icon={<IconMapOff size={24} stroke={1.75} />} title={t("errors.unknownKind")}>
          {t("shell.notFound.next")}
        </EmptyState>
      </Screen>
    );
  const create = mayCreate && (
    <Button
      variant="default"
      leftSection={<IconPlus size={17} stroke={1.75} aria-hidden />}
      onClick={() => newPage(kindName)}
    >
      {t("pages.list.add")}
    </Button>
  );
  return (
    <Screen
      title={kind ? kind.plural[language] : t(mine ? "shell.myPages" : "pages.list.all")}
      lede={kind ? kind.description[language] : t(mine ? "pages.list.mineLede" : "pages.list.allLede")}
      hue={kind && kindColour(kind)}
      actions={
        <>
          {mine && (
            <Button
              variant="default"
              leftSection={<IconTrash size={17} stroke={1.75} aria-hidden />}
              renderRoot={(props) => <Link to="/corbeille" {...props} />}
            >
              {t("pages.trash.title")}
            </Button>
          )}
          {create}
        </>
      }
    >
      <FilterBar filters={filters} />
      {pages.isError && <ProblemNotice error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.isPending && <Skeleton height={280} radius="md" mt="md" />}
      {pages.isSuccess && pages.items.length === 0 && (
        <EmptyState
          icon={kind ? <KindIcon kind={kind} size={24} /> : <IconFiles size={24} stroke={1.75} />}
          title={t(narrowed ? "pages.list.noMatch" : mine ? "pages.list.noneMine" : "pages.list.none")}
          action={!narrowed && create}
        >
          {t(narrowed ? "pages.list.noMatchNext" : mayCreate ? "pages.list.noneNext" : "pages.list.noneReader")}
        </EmptyState>
      )}
      {pages.items.length > 0 &&
        (kind ? <PageTable kind={kind} pages={pages.items} /> : <PageList pages={pages.items} />)}
      <MoreButton query={pages} />
    </Screen>
  );
}
