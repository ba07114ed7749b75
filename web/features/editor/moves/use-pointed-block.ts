import type { Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { useEffect, useRef, useState } from "react";
import * as Y from "yjs";
import { blockPlaces, frameTop } from "./block-places.ts";

interface Pointed {
  /** The block in the shared document: it stays the same while others move it. */
  element: Y.XmlElement;
  /** Where its handle stands, from the top of the editor's frame. */
  top: number;
}

/** Width of the margin at the left of the text where the pointer still means a block, pixels. */
const margin = 56;

/** The block beside which the pointer is, or `undefined`. While it is held, it stays the one that it was. */
export function usePointedBlock(editor: Editor, body: Y.XmlFragment, held: boolean): Pointed | undefined {
  const [pointed, setPointed] = useState<Pointed>();
  const isHeld = useRef(held);
  isHeld.current = held;

  useEffect(() => {
    let frame = 0;
    let at = { x: 0, y: 0 };
    const measure = () => {
      frame = 0;
      if (isHeld.current || editor.isDestroyed || !editor.isEditable) return;
      const { left, right, top, bottom } = editor.view.dom.getBoundingClientRect();
      const isNear = at.x > left - margin && at.x < right && at.y > top - 8 && at.y < bottom;
      const places = isNear ? blockPlaces(editor) : [];
      const place = places.findLast((one) => one.top - 8 <= at.y) ?? places[0];
      const element = place && at.y < place.bottom + 24 ? body.get(place.index) : undefined;
      if (place === undefined || !(element instanceof Y.XmlElement)) return setPointed(undefined);
      const found = Math.round(place.top - frameTop(editor));
      setPointed((present) =>
        present?.element === element && present.top === found ? present : { element, top: found },
      );
    };
    const onMove = (event: globalThis.PointerEvent) => {
      if (event.pointerType !== "mouse") return;
      at = { x: event.clientX, y: event.clientY };
      frame ||= requestAnimationFrame(measure);
    };
    document.addEventListener("pointermove", onMove, { passive: true });
    return () => {
      document.removeEventListener("pointermove", onMove);
      cancelAnimationFrame(frame);
    };
  }, [editor, body]);

  // What anybody writes above moves the block: its handle goes along, unless one writes oneself, with the keyboard.
  useEffect(() => {
    let frame = 0;
    const follow = () => {
      frame = 0;
      setPointed((present) => {
        const index = present === undefined || editor.isDestroyed ? -1 : body.toArray().indexOf(present.element);
        const place = index === -1 ? undefined : blockPlaces(editor).find((one) => one.index === index);
        if (present === undefined || place === undefined) return undefined;
        const top = Math.round(place.top - frameTop(editor));
        return top === present.top ? present : { ...present, top };
      });
    };
    const onChange = ({ transaction }: { transaction: Transaction }) => {
      if (isHeld.current) return;
      if (transaction.getMeta(ySyncPluginKey)?.isChangeOrigin) frame ||= requestAnimationFrame(follow);
      else setPointed(undefined);
    };
    editor.on("update", onChange);
    return () => {
      editor.off("update", onChange);
      cancelAnimationFrame(frame);
    };
  }, [editor, body]);
  return pointed;
}
