import type { Ref } from "react";
import { useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import classes from "./caret-menu.module.css";
import type { MenuItem } from "./menu-item.ts";

export interface CaretMenuHandle {
  /** Whether the key was for the menu. */
  onKeyDown(event: KeyboardEvent): boolean;
}

interface Props {
  items: readonly MenuItem[];
  loading: boolean;
  /** Name of the menu. */
  label: string;
  /** Said when nothing answers. */
  none: string;
  /** Said while the answer is awaited. */
  waiting: string;
  /** The text under edit, which keeps the focus and is told which line is active. */
  text: HTMLElement;
  onChoose(item: MenuItem): void;
  ref?: Ref<CaretMenuHandle>;
}

/** A list box at the caret; the focus stays in the text, which points at the active line. */
export function CaretMenu({ items, loading, label, none, waiting, text, onChoose, ref }: Props) {
  const id = useId();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const at = Math.min(active, Math.max(0, items.length - 1));
  const activeId = items[at] && `${id}-${at}`;

  useImperativeHandle(ref, () => ({
    onKeyDown(event) {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step !== 0 && items.length > 0) {
        setActive((at + step + items.length) % items.length);
        return true;
      }
      const chosen = items[at];
      if ((event.key !== "Enter" && event.key !== "Tab") || chosen === undefined) return false;
      onChoose(chosen);
      return true;
    },
  }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer starts from its first line.
  useEffect(() => setActive(0), [items]);

  useEffect(() => {
    if (activeId) text.setAttribute("aria-activedescendant", activeId);
    text.setAttribute("aria-controls", id);
    reveal(list.current);
    return () => {
      text.removeAttribute("aria-activedescendant");
      text.removeAttribute("aria-controls");
    };
  }, [activeId, id, text]);

  return (
    <div className={classes.menu}>
      <div ref={list} id={id} role="listbox" aria-label={label} className={classes.list}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard acts from the text, which keeps the focus.
          <div
            key={item.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.item}
            onMouseEnter={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(item)}
          >
            <span className={classes.icon}>{item.icon}</span>
            <span className={classes.words}>
              <span className={classes.title}>{item.title}</span>
              {item.detail && <span className={classes.detail}>{item.detail}</span>}
            </span>
          </div>
        ))}
      </div>
      {items.length === 0 && (
        <p className={classes.none} role="status">
          {loading ? waiting : none}
        </p>
      )}
    </div>
  );
}

/** Scrolls the list alone: the menu is not at its place yet when it is first drawn, and the page must not follow it. */
function reveal(list: HTMLElement | null): void {
  const line = list?.querySelector<HTMLElement>("[aria-selected=true]");
  if (!list || !line) return;
  const above = line.offsetTop - list.offsetTop;
  if (above < list.scrollTop) list.scrollTop = above;
  else if (above + line.offsetHeight > list.scrollTop + list.clientHeight)
    list.scrollTop = above + line.offsetHeight - list.clientHeight;
}
