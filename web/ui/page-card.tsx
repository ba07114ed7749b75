import { findKind } from "@passerelles/shared/kinds/index.ts";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../lib/api-problem.ts";
import { type PageAt, pageAtQuery } from "../lib/page-at.ts";
import { useLanguage } from "../lib/use-language.ts";
import classes from "./page-card.module.css";

interface Props {
  page: PageAt;
  /** Where the link is drawn. */
  box: DOMRect;
  /** Of the card, for what it describes. */
  id?: string;
  onHide(): void;
}

/** Most characters of the first words of a page, and most territories, that a card says. */
const most = { words: 240, territories: 3 } as const;
const unreadable: readonly number[] = [401, 403, 404, 410];

/**
 * What the page at the end of a link is, under the link or, where there is no room, above it. Escape and scrolling hide it.
 * The server tells nothing of a page that one may not read.
 */
export function PageCard({ page: at, box, id, onHide }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: page, error } = useQuery(pageAtQuery(at));
  useEffect(() => {
    // Before what else listens to Escape, such as a text that one would leave by it.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onHide();
    };
    addEventListener("keydown", onKeyDown, true);
    addEventListener("scroll", onHide, { passive: true, once: true });
    return () => {
      removeEventListener("keydown", onKeyDown, true);
      removeEventListener("scroll", onHide);
    };
  }, [onHide]);

  const isClosed = error instanceof ApiProblem && unreadable.includes(error.status);
  if (!page && !isClosed) return null;
  const isLow = box.bottom > innerHeight * 0.7;
  const left = Math.max(8, Math.min(box.left, innerWidth - 340));
  const kind = page && findKind(page.kind);
  const where = page?.territories.slice(0, most.territories).map(({ name }) => name);
  const says = page && (page.summary || page.text.slice(0, most.words));
  return (
    <span
      id={id}
      role="tooltip"
      className={classes.card}
      style={isLow ? { left, bottom: innerHeight - box.top } : { left, top: box.bottom }}
      contentEditable={false}
    >
      {isClosed && <span>{t("pages.closedPage")}</span>}
      {page && (
        <>
          <span className={classes.kind}>{[kind?.label[language], ...(where ?? [])].filter(Boolean).join(" · ")}</span>
          <span className={classes.title} lang="fr">
            {page.title}
          </span>
          {says && (
            <span className={classes.summary} lang="fr">
              {says}
            </span>
          )}
        </>
      )}
    </span>
  );
}
