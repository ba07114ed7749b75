import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { countWords, readingMinutes } from "../../lib/text-length.ts";
import { useFormat } from "../../lib/use-format.ts";
import classes from "./contents.module.css";

/** Milliseconds without a change before the words are counted again. */
const pause = 800;

/** How long the text of the article is, and how long it takes to read, whether one reads or writes. */
export function TextLength({ article }: { article: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [words, setWords] = useState(0);
  useEffect(() => {
    const root = article.current;
    if (root === null) return;
    let timer = 0;
    const count = () => setWords(wordsOf(root));
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(count, pause);
    };
    count();
    const observer = new MutationObserver(later);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [article]);
  if (words === 0) return null;
  return (
    <p className={classes.length}>
      {t("pages.length.words", { count: words, number: format.number(words) })} ·{" "}
      {t("pages.length.minutes", { count: readingMinutes(words) })}
    </p>
  );
}

/** Words of the blocks of text, without what the application says there: names at carets, headings of what is still to be written, notices. */
function wordsOf(root: HTMLElement): number {
  const count = (selector: string) =>
    [...root.querySelectorAll(selector)].reduce((sum, { textContent }) => sum + countWords(textContent ?? ""), 0);
  return (
    count("[data-prose] :is(p, h2, h3, h4, pre)") -
    count("[data-prose] :is(.other-caret, [data-unfilled] > :is(h2, h3, h4), [data-notice])")
  );
}
