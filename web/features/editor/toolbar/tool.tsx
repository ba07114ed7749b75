import { Toolbar, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** What a tool is called in the catalogue. */
export type ToolName =
  | "undo"
  | "redo"
  | "bold"
  | "italic"
  | "strike"
  | "link"
  | "bulletList"
  | "orderedList"
  | "taskList"
  | "table"
  | "quote"
  | "code"
  | "figure"
  | "pageLink"
  | "find"
  | "focusMode"
  | "shortcuts";

interface Props {
  name: ToolName;
  icon: Icon;
  /** Keys that do the same, as they are written in French. */
  keys?: string;
  /** For what is on or off where the caret is. */
  pressed?: boolean;
  disabled?: boolean;
  onPress(): void;
}

/** One button of the toolbar. Pressed with a pointer, it leaves the focus in the text. */
export function Tool({ name, icon: Drawn, keys, pressed, disabled, onPress }: Props) {
  const { t } = useTranslation();
  const label = t(`editor.tools.${name}`);
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label} openDelay={500}>
      <Toolbar.Toggle
        aria-label={label}
        aria-keyshortcuts={keys?.replace("Ctrl", "Control").replace("Maj", "Shift")}
        active={pressed}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
      >
        <Drawn size={19} stroke={1.75} aria-hidden />
      </Toolbar.Toggle>
    </Tooltip>
  );
}
