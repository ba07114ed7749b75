import { Skeleton, UnstyledButton } from "@mantine/core";
import type { PageDetail, Version } from "@passerelles/shared/api/pages.schemas.ts";
import { listVersions } from "@passerelles/shared/api/pages.ts";
import { IconArrowLeft } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { useFormat } from "../../lib/use-format.ts";
import { MoreButton } from "../../ui/more-button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import { PageProblem } from "./page-problem.tsx";
import { pageQuery } from "./use-page.ts";
import { VersionView } from "./version-view.tsx";
import classes from "./versions-screen.module.css";

/** The states that a page has been in, with their authors; each can be read and put back. */
export function VersionsScreen({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const page = useQuery(pageQuery(slug));
  if (page.isError && page.data === undefined) return <PageProblem error={page.error} onRetry={() => page.refetch()} />;
  return (
    <Screen
      title={t("pages.versions.title")}
      lede={page.data?.title}
      above={
        <Link to="/pages/$slug" params={{ slug }} className={classes.back}>
          <IconArrowLeft size={17} stroke={1.75} aria-hidden />
          {t("pages.versions.back")}
        </Link>
      }
    >
      {page.data ? <Versions page={page.data} /> : <Skeleton height={320} radius="md" />}
    </Screen>
  );
}

function Versions({ page }: { page: PageDetail }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const versions = useInfiniteQuery({
    queryKey: ["page", page.slug, "versions"],
    queryFn: ({ pageParam, signal }) =>
      call(listVersions, { params: { id: page.id }, query: { after: pageParam, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const items = versions.data?.pages.flatMap((part) => part.items) ?? [];
  const shown = chosen ?? items[0]?.id;
  return (
    <div className={classes.columns}>
      <nav className={classes.list} aria-label={t("pages.versions.title")}>
        {versions.isError && <ProblemNotice error={versions.error} onRetry={() => versions.refetch()} />}
        {versions.isPending && <Skeleton height={240} radius="md" />}
        {versions.isSuccess && items.length === 0 && <p>{t("pages.versions.none")}</p>}
        {items.map((version, at) => (
          <VersionLine
            key={version.id}
            version={version}
            latest={at === 0}
            current={version.id === shown}
            onChoose={() => setChosen(version.id)}
          />
        ))}
        <MoreButton query={versions} />
      </nav>
      {shown && <VersionView key={shown} page={page} versionId={shown} />}
    </div>
  );
}

interface LineProps {
  version: Version;
  latest: boolean;
  current: boolean;
  onChoose(): void;
}

function VersionLine({ version, latest, current, onChoose }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <UnstyledButton className={classes.version} onClick={onChoose} aria-current={current || undefined}>
      <span className={classes.when}>
        <time dateTime={version.createdAt}>{format.moment(version.createdAt)}</time>
        {latest && ` · ${t("pages.versions.latest")}`}
      </span>
      <span className={classes.who}>{version.authors.map(({ name }) => name).join(", ")}</span>
      <span className={classes.who}>{t(`pages.versions.reasons.${version.reason}`)}</span>
    </UnstyledButton>
  );
}
