import { Menu } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { startOf } from "./block-actions.ts";
import classes from "./block-handle.module.css";
import { BlockMenuItems } from "./block-menu-items.tsx";
import { gapAt, placeOfGap } from "./block-places.ts";
import type { MoveBinding } from "./move-block.ts";
import { moveNode } from "./move-block.ts";
import { usePointedBlock } from "./use-pointed-block.ts";

/** Pixels that a pointer goes before it drags. */
const slack = 4;

/** The handle at the left of the block under the pointer: dragged, it moves the block; pressed, it opens its menu. */
export function BlockHandle({ editor, binding }: { editor: Editor; binding: MoveBinding }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [gap, setGap] = useState<number>();
  /** A pointer that lets go after it has dragged has also clicked, and asks for no menu. */
  const dragged = useRef(false);
  const pressed = useRef<{ y: number; dragging: boolean } | null>(null);
  const pointed = usePointedBlock(editor, binding.document.body, opened || gap !== undefined);
  if (pointed === undefined) return null;
  const index = () => binding.document.body.toArray().indexOf(pointed.element);

  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const start = pressed.current;
    if (start === null || (!start.dragging && Math.abs(event.clientY - start.y) < slack)) return;
    start.dragging = true;
    dragged.current = true;
    if (event.clientY < 90) scrollBy(0, -16);
    else if (event.clientY > innerHeight - 60) scrollBy(0, 16);
    setGap(gapAt(editor, event.clientY));
  };
  const end = () => {
    pressed.current = null;
    setGap(undefined);
  };
  const onPointerUp = (event: PointerEvent<HTMLButtonElement>) => {
    const start = pressed.current;
    end();
    const from = index();
    if (start?.dragging && from >= 0) {
      const target = gapAt(editor, event.clientY);
      const to = target > from ? target - 1 : target;
      moveNode(editor.view, editor.state.doc.resolve(startOf(editor, from)), 1, to - from, binding);
    }
  };
  return (
    <>
      <Menu
        opened={opened}
        onChange={(open) => setOpened(open && !dragged.current)}
        position="bottom-start"
        shadow="md"
        withinPortal
        returnFocus={false}
      >
        <Menu.Target>
          <button
            type="button"
            className={classes.handle}
            style={{ top: pointed.top }}
            data-dragging={gap !== undefined || undefined}
            tabIndex={-1}
            aria-label={t("editor.block.handle")}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.preventDefault();
              event.currentTarget.setPointerCapture(event.pointerId);
              dragged.current = false;
              pressed.current = { y: event.clientY, dragging: false };
            }}
            onPointerMove={onPointerMove}
            onPointerUp={onPointerUp}
            onPointerCancel={end}
            onKeyDown={(event) => {
              if (event.key === "Escape") end();
            }}
          >
            <IconGripVertical size={18} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
        <BlockMenuItems editor={editor} binding={binding} index={index} />
      </Menu>
      {gap !== undefined && <div className={classes.line} style={{ top: placeOfGap(editor, gap) }} />}
    </>
  );
}
