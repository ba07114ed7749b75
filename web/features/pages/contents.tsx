import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./contents.module.css";
import { RailSection } from "./rail-section.tsx";

interface Entry {
  element: HTMLElement;
  text: string;
  deep: boolean;
}

/** Height of the bar that stays above the text, and a little more, in pixels. */
const below = 120;

/** The headings of the article, read from what is drawn: the same whether one reads or writes. Follows the scroll. */
export function Contents({ article }: { article: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const entries = useEntries(article);
  const current = useCurrent(entries);
  if (entries.length < 2) return null;
  return (
    <RailSection title={t("pages.contents")} screenOnly>
      <nav aria-label={t("pages.contents")} className={classes.contents}>
        {entries.map((entry, at) => (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: two headings may have the same text; their place tells them apart.
            key={`${at}-${entry.text}`}
            href={`#${entry.element.id}`}
            lang="fr"
            data-deep={entry.deep || undefined}
            aria-current={at === current ? "location" : undefined}
            onClick={(event) => {
              event.preventDefault();
              goTo(entry.element);
            }}
          >
            {entry.text}
          </a>
        ))}
      </nav>
    </RailSection>
  );
}

function goTo(element: HTMLElement): void {
  element.scrollIntoView();
  if (element.isContentEditable) return;
  if (element.id) history.replaceState(history.state, "", `#${element.id}`);
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function useEntries(article: RefObject<HTMLElement | null>): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    const root = article.current;
    if (root === null) return;
    const read = () => setEntries((present) => keep(present, entriesOf(root)));
    let frame = 0;
    const later = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        read();
      });
    };
    read();
    const observer = new MutationObserver(later);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [article]);
  return entries;
}

function entriesOf(root: HTMLElement): Entry[] {
  const found: Entry[] = [];
  for (const element of root.querySelectorAll<HTMLElement>("[data-prose] :is(h2, h3)")) {
    const text = element.textContent?.trim() ?? "";
    if (text !== "") found.push({ element, text, deep: element.tagName === "H3" });
  }
  return found;
}

/** The same list when nothing changed, so that typing in a paragraph draws nothing here. */
function keep(present: readonly Entry[], read: readonly Entry[]): readonly Entry[] {
  const same =
    present.length === read.length &&
    present.every(({ element, text }, at) => element === read[at]?.element && text === read[at]?.text);
  return same ? present : read;
}

/** The last heading above the reading line. */
function useCurrent(entries: readonly Entry[]): number {
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const passed = entries.filter(({ element }) => element.getBoundingClientRect().top < below).length;
      setCurrent(Math.max(0, passed - 1));
    };
    const later = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    addEventListener("scroll", later, { passive: true });
    return () => {
      removeEventListener("scroll", later);
      cancelAnimationFrame(frame);
    };
  }, [entries]);
  return current;
}
