import { Button, Skeleton } from "@mantine/core";
import { IconCircleCheck, IconClockExclamation, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePages } from "../../lib/use-pages.ts";
import { InternalLink } from "../../ui/internal-link.tsx";
import classes from "./home-screen.module.css";
import { useFiguresToVerify } from "./use-figures-to-verify.ts";

const icon = { size: 18, stroke: 1.75, "aria-hidden": true } as const;
const shownPages = 5;

/** What waits for this person: figures of their pages to verify, pages of theirs in the trash. */
export function Waiting() {
  const { t } = useTranslation();
  const figures = useFiguresToVerify(true);
  const trashed = usePages({ trashed: "true", owner: "me", limit: 50 });
  const [all, setAll] = useState(false);
  if (figures.isPending || trashed.isPending) return <Skeleton height={96} radius="md" />;
  const pages = figures.data ?? [];
  if (pages.length === 0 && trashed.items.length === 0)
    return (
      <p className={classes.nothing}>
        <IconCircleCheck {...icon} />
        {t("shell.homeNothingWaits")}
      </p>
    );
  return (
    <>
      <ul className={classes.waiting}>
        {pages.slice(0, all ? pages.length : shownPages).map((page) => (
          <li key={page.id} data-signal>
            <IconClockExclamation {...icon} />
            <InternalLink url={page.url}>
              <strong>{page.title}</strong>
              <span>{t("shell.homeToVerify", { count: page.count })}</span>
            </InternalLink>
          </li>
        ))}
        {trashed.items.length > 0 && (
          <li>
            <IconTrash {...icon} />
            <Link to="/corbeille">
              <strong>{t("shell.homeTrashed", { count: trashed.items.length })}</strong>
              <span>{t("shell.homeTrashedNext", { count: trashed.items.length })}</span>
            </Link>
          </li>
        )}
      </ul>
      {pages.length > shownPages && (
        <Button variant="default" mt="md" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("shell.homeToVerifyLess") : t("shell.homeToVerifyMore", { count: pages.length - shownPages })}
        </Button>
      )}
    </>
  );
}
