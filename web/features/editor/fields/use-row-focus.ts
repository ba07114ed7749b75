import { type RefObject, useLayoutEffect, useRef } from "react";
import classes from "./fields.module.css";

/** What had the focus in a list. */
interface Held {
  element: HTMLElement;
  rank: number;
  /** Of the column that it was in; -1 outside of all of them. */
  column: number;
}

const rowSelector = { row: "[data-row]", entry: "[data-entry]" } as const;

/**
 * Keeps the focus in a list whose rows are moved or removed, by oneself or by somebody else: in the same control, else in
 * that of the row that has come in its place, else in what `fallback` finds. The browser would leave it nowhere. Who was
 * typing is led beside that row: what one goes on typing must not come into it.
 */
export function useRowFocus(
  list: RefObject<HTMLElement | null>,
  rows: unknown,
  of: keyof typeof rowSelector,
  fallback: () => HTMLElement | null | undefined,
): void {
  const held = useRef<Held | undefined>(undefined);
  // Read while the list is still drawn as it was: afterwards the focus is already lost.
  held.current = list.current ? heldIn(list.current, rowSelector[of]) : undefined;
  const latest = useRef(fallback);
  latest.current = fallback;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what draws the list anew.
  useLayoutEffect(() => {
    const before = held.current;
    if (before === undefined || (document.activeElement ?? document.body) !== document.body) return;
    const after = [...(list.current?.querySelectorAll<HTMLElement>(rowSelector[of]) ?? [])];
    const row = after[before.rank] ?? after.at(-1);
    const next = before.element.isConnected ? before.element : row && sameControl(row, before, of);
    (next ?? latest.current())?.focus();
  }, [rows, of, list]);
}

function heldIn(list: HTMLElement, selector: string): Held | undefined {
  const active = document.activeElement;
  // The menu of a row floats outside of it.
  const inMenu = active?.closest("[role=menu]") ? list.querySelector("[aria-haspopup=menu][aria-expanded=true]") : null;
  const element = inMenu ?? (list.contains(active) ? active : null);
  const row = element?.closest(selector);
  if (!(element instanceof HTMLElement) || !row) return undefined;
  return {
    element,
    rank: [...list.querySelectorAll(selector)].indexOf(row),
    column: columnsOf(row).findIndex((column) => column.contains(element)),
  };
}

function sameControl(
  row: HTMLElement,
  { element, column }: Held,
  of: keyof typeof rowSelector,
): HTMLElement | null | undefined {
  const isButton = element instanceof HTMLButtonElement;
  if (of === "row" && (!isButton || element.ariaHasPopup === "menu"))
    return row.querySelector<HTMLElement>("[aria-haspopup=menu]");
  if (column < 0 && isButton) return [...row.querySelectorAll("button")].at(-1);
  return (columnsOf(row)[column] ?? row).querySelector<HTMLElement>("input:not([type=hidden]), textarea, button");
}

function columnsOf(row: Element): Element[] {
  return [...row.querySelectorAll(`.${classes.column}`)];
}
