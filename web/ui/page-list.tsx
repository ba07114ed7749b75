import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { IconLock, IconWorld } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { KindIcon, kindColour } from "../lib/kind-icon.tsx";
import { useFormat } from "../lib/use-format.ts";
import classes from "./page-list.module.css";

interface Props {
  pages: readonly PageSummary[];
  /** Without summaries. */
  short?: boolean;
}

/** Pages as lines: kind, title, where, and when they changed. */
export function PageList({ pages, short = false }: Props) {
  return (
    <ul className={classes.list}>
      {pages.map((page) => (
        <PageLine key={page.id} page={page} short={short} />
      ))}
    </ul>
  );
}

function PageLine({ page, short }: { page: PageSummary; short: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = findKind(page.kind);
  const places = page.territories.map(({ name }) => name).join(", ");
  return (
    <li className={classes.line}>
      <span className={classes.icon} style={{ "--hue": kindColour(kind) }}>
        <KindIcon kind={kind} />
      </span>
      <span className={classes.words}>
        <Link className={classes.title} to="/pages/$slug" params={{ slug: page.slug }}>
          {page.title}
        </Link>
        {!short && (page.summary || places) && <span className={classes.summary}>{page.summary || places}</span>}
      </span>
      <span className={classes.when}>
        <VisibilityMark visibility={page.visibility} />
        <time dateTime={page.changedAt} title={format.moment(page.changedAt)}>
          {t("pages.changed", { when: format.relative(page.changedAt) })}
        </time>
      </span>
    </li>
  );
}

/** A sign for what is not simply open to members. */
export function VisibilityMark({ visibility }: { visibility: PageSummary["visibility"] }) {
  const { t } = useTranslation();
  if (visibility === "membres") return null;
  const Drawn = visibility === "prive" ? IconLock : IconWorld;
  return <Drawn size={15} stroke={1.75} role="img" aria-label={t(`pages.visibility.${visibility}`)} />;
}
