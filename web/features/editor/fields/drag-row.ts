/** Pixels that a pointer goes before it drags. */
const slack = 4;
/** Pixels from the edges of what scrolls within which it scrolls, and by how many at each frame. */
const edge = 48;
const step = 9;

interface Row {
  element: HTMLElement;
  id: string;
}

/**
 * Drags the row of a list by its grip, from the pointer that was pressed on it until it lets go: the row follows, the others
 * make room, what scrolls is scrolled. Only how they are drawn is touched. `onDrop` is told of the row that it now comes
 * after, undefined for the first place; Escape gives up. `onDrag` says that the pointer has dragged, and has not clicked.
 */
export function dragRow(
  {
    pointerId,
    clientY: pressedAt,
    currentTarget: grip,
  }: { pointerId: number; clientY: number; currentTarget: Element },
  onDrag: () => void,
  onDrop: (after: string | undefined) => void,
): void {
  const dragged = grip.closest<HTMLElement>("[data-row]");
  const list = dragged?.parentElement;
  if (!dragged || !list) return;
  const scroller = scrollerOf(list);
  const scrolledAt = scroller.scrollTop;
  const listeners = new AbortController();
  let pointerY = pressedAt;
  let isDragging = false;
  let frame = 0;

  const moved = () => pointerY - pressedAt + scroller.scrollTop - scrolledAt;
  const draw = () => {
    const rows = rowsOf(list);
    const { from, to } = placeOf(rows, dragged, moved());
    const room = (rows[from + 1]?.element.offsetTop ?? 0) - dragged.offsetTop;
    const height = room > 0 ? room : dragged.offsetHeight + gapOf(rows);
    for (const [at, { element }] of rows.entries()) {
      const shift = at > from && at <= to ? -height : at < from && at >= to ? height : 0;
      element.style.transform = element === dragged ? `translateY(${moved()}px)` : `translateY(${shift}px)`;
    }
  };
  const scroll = () => {
    const { top, bottom } = boundsOf(scroller);
    if (pointerY < top + edge) scroller.scrollTop -= step;
    else if (pointerY > bottom - edge) scroller.scrollTop += step;
    draw();
    frame = requestAnimationFrame(scroll);
  };
  const end = () => {
    listeners.abort();
    cancelAnimationFrame(frame);
    for (const { element } of rowsOf(list)) element.style.transform = "";
    delete dragged.dataset.dragged;
    delete list.dataset.dragging;
  };
  const on = <Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void) =>
    window.addEventListener(name, act, { capture: true, signal: listeners.signal });

  grip.setPointerCapture(pointerId);
  on("pointermove", (event) => {
    pointerY = event.clientY;
    if (!isDragging && Math.abs(pointerY - pressedAt) < slack) return;
    if (isDragging) return;
    isDragging = true;
    onDrag();
    dragged.dataset.dragged = "";
    list.dataset.dragging = "";
    frame = requestAnimationFrame(scroll);
  });
  on("pointerup", (event) => {
    pointerY = event.clientY;
    const rows = rowsOf(list);
    const { from, to } = placeOf(rows, dragged, moved());
    end();
    // Somebody else may have removed it meanwhile.
    if (!isDragging || from === -1 || from === to) return;
    const others = rows.filter(({ element }) => element !== dragged);
    onDrop(others[to - 1]?.id);
  });
  on("pointercancel", end);
  on("keydown", (event) => {
    if (event.key !== "Escape" || !isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  });
}

function rowsOf(list: HTMLElement): Row[] {
  const elements = [...list.children].filter((child) => child instanceof HTMLElement);
  return elements.flatMap((element) => (element.dataset.row ? [{ element, id: element.dataset.row }] : []));
}

/** Where the row is among the others, and where it would be if it were let go: it passes those whose middle it covers. */
function placeOf(rows: readonly Row[], dragged: HTMLElement, moved: number): { from: number; to: number } {
  const from = rows.findIndex(({ element }) => element === dragged);
  const top = dragged.offsetTop + moved;
  const bottom = top + dragged.offsetHeight;
  const middle = ({ element }: Row) => element.offsetTop + element.offsetHeight / 2;
  const before = rows.slice(0, Math.max(0, from)).filter((row) => top < middle(row)).length;
  const after = rows.slice(from + 1).filter((row) => bottom > middle(row)).length;
  return { from, to: from - before + after };
}

function gapOf([first, second]: readonly Row[]): number {
  if (!first || !second) return 0;
  return second.element.offsetTop - first.element.offsetTop - first.element.offsetHeight;
}

function scrollerOf(element: HTMLElement): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if (/auto|scroll/.test(overflowY) && parent.scrollHeight > parent.clientHeight) return parent;
  }
  return document.scrollingElement ?? document.documentElement;
}

function boundsOf(scroller: Element): { top: number; bottom: number } {
  return scroller === document.scrollingElement ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
}
