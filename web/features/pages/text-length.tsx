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

/** What the application says in a text: names at carets, headings of what is still to be written, notices. */
const apart = ".other-caret, [data-unfilled] > :is(h2, h3, h4), [data-notice]";

/** Words of the blocks of text: while reading, items and cells of one paragraph hold their text themselves. */
function wordsOf(root: HTMLElement): number {
  const texts = new Map<Element, string>();
  for (const prose of root.querySelectorAll("[data-prose]")) {
    const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const around = node.parentElement;
      const block = around?.closest("p, h2, h3, h4, pre, li, td, th");
      if (!around || !block || !prose.contains(block) || around.closest(apart)) continue;
      texts.set(block, `${texts.get(block) ?? ""}${node.textContent ?? ""}`);
    }
  }
  return [...texts.values()].reduce((sum, text) => sum + countWords(text), 0);
}
