import { Drawer, Popover } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { useKeyboardInset } from "../toolbar/use-keyboard-inset.ts";
import classes from "./form-place.module.css";

interface Props {
  /** What the form is called. */
  title: string;
  /** Stands where the block is that the form is about, which stays in sight beside it. */
  target: ReactElement;
  onClose(): void;
  children: ReactNode;
}

/** Pixels from the top of the window to under the toolbar. */
const underTools = 120;

/** Under this width a form has no room beside what it is about. */
const narrow = "(max-width: 61.99em)";

/** Where the form of a block is: beside the block, or as a sheet as high as the window where there is no room. */
export function FormPlace({ title, target, onClose, children }: Props) {
  const isNarrow = useMediaQuery(narrow, undefined, { getInitialValueInEffect: false });
  return isNarrow ? (
    <Sheet title={title} onClose={onClose}>
      {children}
    </Sheet>
  ) : (
    <Beside title={title} target={target} onClose={onClose}>
      {children}
    </Beside>
  );
}

/** The form stays in the window when its block leaves it, scrolled away or moved by somebody else. */
const inWindow = { fn: ({ x, y }: { x: number; y: number }) => ({ x, y }) };

function Beside({ title, target, onClose, children }: Props) {
  const onPressInside = usePressOutside(onClose);
  return (
    <Popover
      opened
      hideDetached={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withRoles={false}
      position="right-start"
      width={430}
      shadow="md"
      trapFocus
      returnFocus={false}
      // Where it fits nowhere, it covers as little of the block as it can rather than leave the window.
      middlewares={{
        flip: {
          fallbackPlacements: ["left-start", "bottom-start", "top-start"],
          crossAxis: false,
          padding: { top: underTools, bottom: 12 },
        },
        shift: { crossAxis: true, limiter: inWindow, padding: { top: underTools, bottom: 12, left: 12, right: 12 } },
      }}
    >
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown
        className={classes.dropdown}
        role="dialog"
        aria-label={title}
        onPointerDownCapture={onPressInside}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

function Sheet({ title, onClose, children }: Omit<Props, "target">) {
  const inset = useKeyboardInset();
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      closeOnEscape={false}
      returnFocus={false}
      position="right"
      size="min(100%, 480px)"
      padding={0}
      transitionProps={{ duration: 150 }}
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label={title}>
        <Drawer.Body className={classes.sheet} style={{ paddingBottom: inset }}>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

/**
 * Closes when one presses elsewhere. Lists and calendars that the form opens float outside of it, and belong to it: React
 * tells the form of what is pressed in them. Returns what listens to that.
 */
function usePressOutside(onClose: () => void): () => void {
  const inside = useRef(false);
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    const begin = () => {
      inside.current = false;
    };
    const end = ({ target }: PointerEvent) => {
      const ownBlock = target instanceof Element && target.closest("[aria-haspopup=dialog][aria-expanded=true]");
      if (!inside.current && !ownBlock) latest.current();
    };
    document.addEventListener("pointerdown", begin, true);
    document.addEventListener("pointerdown", end);
    return () => {
      document.removeEventListener("pointerdown", begin, true);
      document.removeEventListener("pointerdown", end);
    };
  }, []);
  return () => {
    inside.current = true;
  };
}
