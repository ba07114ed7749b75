import { Skeleton } from "@mantine/core";
import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { liste } from "@passerelles/shared/blocks/liste.ts";
import { pagesQuestion, questionParts } from "@passerelles/shared/blocks/liste-question.ts";
import { listWords } from "@passerelles/shared/blocks/liste-words.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { useParams } from "@tanstack/react-router";
import { useLanguage } from "../../../lib/use-language.ts";
import { usePages } from "../../../lib/use-pages.ts";
import { useNameOfTerritory } from "../../../lib/use-territory-name.ts";
import { PageList } from "../../page-list.tsx";
import { ProblemNotice } from "../../problem-notice.tsx";
import type { BlockCardProps } from "../block-card.ts";
import classes from "./listed-pages.module.css";
import { PageCards } from "./page-cards.tsx";
import { SummaryTable } from "./summary-table.tsx";

/** The question of a list in words, and the pages that answer it among those that the reader may read. */
export function ListedPages({ node }: BlockCardProps) {
  const language = useLanguage();
  const stored = blockAttributes(liste, node.attrs);
  const question = pagesQuestion(stored);
  const territory = useNameOfTerritory(question.territory ?? "");
  const words = questionParts(stored, language, () => territory).join(" · ");
  const { slug } = useParams({ strict: false });
  // One more than is shown: the page where the list stands, whose text says the question, is no answer to it.
  const pages = usePages({ ...question, limit: question.limit + 1 });
  const others = pages.items.filter((page) => page.slug !== slug);
  const items = others.slice(0, question.limit);
  const isShown = pages.isSuccess && items.length > 0;
  return (
    <section className={classes.listed} aria-label={words} aria-busy={pages.isPending} contentEditable={false}>
      <p className={classes.question} lang={language}>
        {words}
      </p>
      {pages.isPending && <Skeleton height={160} radius="md" />}
      {pages.isError && <ProblemNotice error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.isSuccess && items.length === 0 && (
        <p className={classes.note} lang={language}>
          {listWords.none[language]}
        </p>
      )}
      {isShown && stored.form === "cartes" && <PageCards pages={items} />}
      {isShown && stored.form === "tableau" && (
        <SummaryTable kind={question.kind ? findKind(question.kind) : undefined} pages={items} />
      )}
      {isShown && stored.form !== "cartes" && stored.form !== "tableau" && <PageList pages={items} />}
      {isShown && others.length + (pages.hasNextPage ? 1 : 0) > items.length && (
        <p className={classes.note} lang={language}>
          {listWords.more[language].replace("{count}", `${items.length}`)}
        </p>
      )}
    </section>
  );
}
