import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePages } from "../../lib/use-pages.ts";
import { PageList } from "../../ui/page-list.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import classes from "./home-screen.module.css";

/** What changed near the work of this person; everywhere for whoever wrote nothing yet, or is not signed in. */
export function Changed({ member }: { member: boolean }) {
  const { t } = useTranslation();
  const near = usePages({ limit: 8, sort: "changed", near: "me" }, member);
  const everywhere = !member || (near.isSuccess && near.items.length === 0);
  const recent = usePages({ limit: 8, sort: "changed" }, everywhere);
  const shown = everywhere ? recent : near;
  const title = member ? (everywhere ? "shell.homeChanged" : "shell.homeChangedNear") : "shell.homePublic";
  return (
    <section>
      <h2>{t(title)}</h2>
      {shown.isError && <ProblemNotice error={shown.error} onRetry={() => shown.refetch()} />}
      {shown.isPending && <Skeleton height={320} radius="md" />}
      {shown.items.length > 0 && <PageList pages={shown.items} />}
      {shown.isSuccess && shown.items.length === 0 && <p className={classes.quiet}>{t("shell.homeNothing")}</p>}
      {shown.items.length > 0 && (
        <Link to="/pages" className={classes.all}>
          {t("shell.homeAll")}
        </Link>
      )}
    </section>
  );
}

/** What this person was writing, whoever the pages belong to. */
export function Writing() {
  const { t } = useTranslation();
  const mine = usePages({ limit: 5, sort: "changed", wrote: "me" });
  return (
    <section>
      <h2>{t("shell.homeMine")}</h2>
      {mine.isPending && <Skeleton height={160} radius="md" />}
      {mine.items.length > 0 && <PageList pages={mine.items} short />}
      {mine.isSuccess && mine.items.length === 0 && <p className={classes.quiet}>{t("shell.homeNoneMine")}</p>}
    </section>
  );
}
