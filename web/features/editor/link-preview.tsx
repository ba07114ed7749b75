import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { slugInLink } from "../../lib/page-in-link.ts";
import { PageCard } from "../../ui/page-card.tsx";

/** Milliseconds that a pointer, or the caret, rests on a link before it asks for a preview, and that it has for coming back. */
const rest = 400;

interface Shown {
  slug: string;
  box: DOMRect;
}

/** What the page is that a link of the text under edit leads to, while a pointer is on it or the caret was moved into it. */
export function LinkPreview({ editor }: { editor: Editor }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef(0);
  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setShown(null);
  }, []);
  const later = useCallback((next: Shown | null) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setShown(next), rest);
  }, []);

  useEffect(() => {
    const { dom } = editor.view;
    const onPointerOver = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === "mouse" && linkAt(target, dom)) later(pageOf(linkAt(target, dom)));
    };
    const onPointerOut = ({ target }: PointerEvent) => {
      if (linkAt(target, dom)) later(null);
    };
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean; selectionSet: boolean } }) => {
      if (transaction.docChanged) return hide();
      if (!transaction.selectionSet) return;
      const { empty, head } = editor.state.selection;
      const page = empty && editor.isActive("link") ? pageOf(linkAt(editor.view.domAtPos(head).node, dom)) : null;
      if (page && editor.view.hasFocus()) later(page);
      else hide();
    };
    dom.addEventListener("pointerover", onPointerOver);
    dom.addEventListener("pointerout", onPointerOut);
    editor.on("transaction", onTransaction);
    editor.on("blur", hide);
    return () => {
      clearTimeout(timer.current);
      dom.removeEventListener("pointerover", onPointerOver);
      dom.removeEventListener("pointerout", onPointerOut);
      editor.off("transaction", onTransaction);
      editor.off("blur", hide);
    };
  }, [editor, later, hide]);

  if (!shown) return null;
  return createPortal(
    <span role="none" onPointerEnter={() => later(shown)} onPointerLeave={() => later(null)}>
      <PageCard page={{ slug: shown.slug }} box={shown.box} onHide={hide} />
    </span>,
    document.body,
  );
}

function linkAt(target: EventTarget | null, within: Element): HTMLAnchorElement | null {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  const link = element?.closest("a") ?? null;
  return link && within.contains(link) ? link : null;
}

function pageOf(link: HTMLAnchorElement | null): Shown | null {
  const slug = slugInLink(link?.getAttribute("href"));
  const box = link?.getClientRects()[0];
  return slug !== undefined && box ? { slug, box } : null;
}
