import { readPage } from "@passerelles/shared/api/pages.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { call } from "../lib/api-client.ts";
import { useLanguage } from "../lib/use-language.ts";
import classes from "./page-preview.module.css";

interface Props {
  /** The page that the link leads to. */
  id: string;
  /** Shown without a pointer: the link is selected in a text under edit. */
  shown?: boolean;
  children: ReactNode;
}

/** Milliseconds that a pointer rests on a link before it asks for a preview. */
const rest = 300;

/** Around a link to a page: what that page is, while a pointer or the focus is on it. Escape hides it. The server tells nothing of a page that one may not read. */
export function PagePreview({ id, shown = false, children }: Props) {
  const [asked, setAsked] = useState(false);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const around = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  const tip = useId();
  const wanted = asked || shown;
  const { data: page } = useQuery({
    queryKey: ["page-preview", id],
    queryFn: ({ signal }) => call(readPage, { params: { id } }, signal),
    enabled: wanted && id !== "",
    staleTime: 60_000,
    retry: false,
  });
  const language = useLanguage();

  useEffect(() => {
    if (!wanted) return setPlace(null);
    const box = around.current?.getClientRects()[0];
    if (box) setPlace({ left: Math.max(8, Math.min(box.left, innerWidth - 340)), top: box.bottom });
    const hide = () => setPlace(null);
    addEventListener("scroll", hide, { passive: true, once: true });
    return () => removeEventListener("scroll", hide);
  }, [wanted]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (after: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setAsked(true), after);
  };
  const leave = () => {
    clearTimeout(timer.current);
    setAsked(false);
  };
  const kind = page && findKind(page.kind);
  return (
    <span
      ref={around}
      role="none"
      onPointerEnter={({ pointerType }) => pointerType === "mouse" && ask(rest)}
      onPointerLeave={leave}
      onFocus={() => ask(0)}
      onBlur={leave}
      onKeyDown={({ key }) => key === "Escape" && leave()}
      aria-describedby={page && place ? tip : undefined}
    >
      {children}
      {page && place && (
        <span id={tip} role="tooltip" className={classes.card} style={place} contentEditable={false}>
          {kind && <span className={classes.kind}>{kind.label[language]}</span>}
          <span className={classes.title} lang="fr">
            {page.title}
          </span>
          {page.summary && (
            <span className={classes.summary} lang="fr">
              {page.summary}
            </span>
          )}
        </span>
      )}
    </span>
  );
}
