import { Toolbar, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import type { ReactNode } from "react";
import { useKeyboardInset } from "../toolbar/use-keyboard-inset.ts";
import classes from "./caret-bar.module.css";
import type { BarPlace, BarSide } from "./use-bar-place.ts";

interface BarProps {
  editor: Editor;
  place: BarPlace;
  side: BarSide;
  label: string;
  /** On a phone too, where nothing else does what it does: above the tools under the thumb. */
  onPhone?: boolean;
  children: ReactNode;
}

/** A small bar beside what the caret is in. Alt+F10 leads to it, Escape back to the text. */
export function CaretBar({ editor, place, side, label, onPhone = false, children }: BarProps) {
  const inset = useKeyboardInset();
  return (
    <Toolbar
      className={classes.bar}
      variant="light"
      style={{ "--top": `${place.top}px`, "--right": `${place.right}px`, "--keyboard": `${inset}px` }}
      data-side={side}
      aria-label={label}
      aria-controls="page-text"
      data-caret-bar
      data-on-phone={onPhone || undefined}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        editor.commands.focus();
      }}
    >
      {children}
    </Toolbar>
  );
}

interface ToolProps {
  editor: Editor;
  label: string;
  Drawn: Icon;
  disabled: boolean;
  /** What it does; the focus goes back to the text then. */
  onUse(): void;
}

/** A tool of the bar. */
export function BarTool({ editor, label, Drawn, disabled, onUse }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={500}>
      <Toolbar.Toggle
        aria-label={label}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          onUse();
          editor.commands.focus();
        }}
      >
        <Drawn size={18} stroke={1.75} aria-hidden />
      </Toolbar.Toggle>
    </Tooltip>
  );
}
