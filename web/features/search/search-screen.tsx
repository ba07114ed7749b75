import { Button, Skeleton, TextInput } from "@mantine/core";
import { findKind, kinds } from "@passerelles/shared/kinds/index.ts";
import { IconMoodEmpty, IconSearch } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { InternalLink } from "../../ui/internal-link.tsx";
import { KindBadge } from "../../ui/kind-badge.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Excerpt } from "./excerpt.tsx";
import classes from "./search-screen.module.css";
import { useSearch } from "./use-search.ts";

const most = 100;

/** The results of a search, with why each one matched. */
export function SearchScreen({ q = "", kind }: { q?: string; kind?: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const found = useSearch(q.trim(), kind, most);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void navigate({ to: "/recherche", search: { q: String(new FormData(event.currentTarget).get("q")), kind } });
  };
  return (
    <Screen title={t("search.title")} width="text">
      <search>
        <form className={classes.form} onSubmit={submit}>
          <TextInput
            key={q}
            name="q"
            type="search"
            defaultValue={q}
            aria-label={t("search.placeholder")}
            placeholder={t("search.placeholder")}
            leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
            size="md"
          />
          <Button type="submit" size="md">
            {t("shell.search")}
          </Button>
        </form>
      </search>
      <nav className={classes.kinds} aria-label={t("search.byKind")}>
        <KindFilter label={t("search.everyKind")} q={q} kind={undefined} active={kind === undefined} />
        {kinds.map(({ name, plural }) => (
          <KindFilter key={name} label={plural[language]} q={q} kind={name} active={kind === name} />
        ))}
      </nav>
      <p className={classes.count} role="status">
        {q !== "" && found.data && t("search.count", { count: found.data.items.length, q })}
      </p>
      {found.isError && <ProblemNotice error={found.error} onRetry={() => found.refetch()} />}
      {found.isLoading && <Skeleton height={240} radius="md" />}
      {found.data?.items.length === 0 && (
        <EmptyState icon={<IconMoodEmpty size={24} stroke={1.75} />} title={t("search.nothing")}>
          {t("search.nothingNext")}
        </EmptyState>
      )}
      <ul className={classes.results}>
        {found.data?.items.map((item) => (
          <li key={item.id}>
            <KindBadge kind={findKind(item.kind)} small />
            <InternalLink url={item.url} className={classes.title}>
              {item.title}
            </InternalLink>
            <p className={classes.excerpt}>
              <Excerpt text={item.excerpt} />
            </p>
          </li>
        ))}
      </ul>
    </Screen>
  );
}

function KindFilter({ label, q, kind, active }: { label: string; q: string; kind?: string; active: boolean }) {
  return (
    <Link
      to="/recherche"
      search={{ q, ...(kind && { kind }) }}
      className={classes.kind}
      data-active={active || undefined}
      aria-current={active ? "true" : undefined}
    >
      {label}
    </Link>
  );
}
