import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { today } from "../../lib/today.ts";
import { useFormat } from "../../lib/use-format.ts";
import classes from "./paper-end.module.css";
import { shareAddress } from "./share/share-address.ts";
import { sourceNotes } from "./source-notes.ts";

/** What ends a page on paper, and on paper only: the sources of its figures as notes, and its address. */
export function PaperEnd({ page }: { page: PageDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { notes } = useMemo(() => sourceNotes(page.body), [page.body]);
  const address = shareAddress(page);
  return (
    <footer className={classes.end}>
      {notes.length > 0 && (
        <section className={classes.notes}>
          <h2>{t("share.paper.sources")}</h2>
          <ol lang="fr">
            {notes.map(({ number, text, url }) => (
              <li key={number} id={`source-${number}`}>
                {text}
                {url && <span className={classes.url}>{` ${url}`}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className={classes.back}>
        <strong lang="fr">{page.title}</strong>
        <span>{t("share.paper.readOnline")}</span>
        <span className={classes.url}>{address}</span>
        <span>{t("share.paper.printed", { date: format.day(today()) })}</span>
      </p>
    </footer>
  );
}
