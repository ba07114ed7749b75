import { lazy, type ReactNode, Suspense, useCallback, useEffect, useId, useRef, useState } from "react";
import type { PageAt } from "../lib/page-at.ts";

const PageCard = lazy(() => import("./page-card.tsx").then((module) => ({ default: module.PageCard })));

interface Props {
  /** The page that the link leads to. */
  page: PageAt;
  /** Shown without a pointer: the link is selected in a text under edit. */
  shown?: boolean;
  children: ReactNode;
}

/** Milliseconds that a pointer rests on a link before it asks for a preview, and that it has for coming back. */
const rest = 300;

/** Around a link to a page: what that page is, while a pointer or the keyboard's focus is on the link or on what is told. Escape hides it. */
export function PagePreview({ page, shown = false, children }: Props) {
  const [box, setBox] = useState<DOMRect | null>(null);
  const around = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  const tip = useId();

  const show = useCallback(() => setBox(around.current?.getClientRects()[0] ?? null), []);
  const hide = useCallback(() => setBox(null), []);
  const later = (then: () => void) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(then, rest);
  };
  useEffect(() => {
    if (!shown) return;
    show();
    return hide;
  }, [shown, show, hide]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const link = around.current?.querySelector("a");
    if (!box || !link) return;
    link.setAttribute("aria-describedby", tip);
    return () => link.removeAttribute("aria-describedby");
  }, [box, tip]);

  return (
    <span
      ref={around}
      role="none"
      onPointerEnter={({ pointerType }) => pointerType === "mouse" && later(show)}
      onPointerLeave={() => later(hide)}
      // A finger that follows a link focuses it too.
      onFocus={({ target }) => target.matches(":focus-visible") && show()}
      onBlur={hide}
    >
      {children}
      {box && (
        <Suspense>
          <PageCard page={page} box={box} id={tip} onHide={hide} />
        </Suspense>
      )}
    </span>
  );
}
