import { Menu, Toolbar } from "@mantine/core";
import { IconArrowsMoveVertical } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { BlockMenuItems } from "../moves/block-menu-items.tsx";
import type { MoveBinding } from "../moves/move-block.ts";

/** Moves, copies, removes or changes the block where the caret is: the keyboard's and the thumb's way to what the handle does. */
export function BlockMenu({ editor, binding, disabled }: { editor: Editor; binding: MoveBinding; disabled: boolean }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start" shadow="md" withinPortal returnFocus={false}>
      <Menu.Target>
        <Toolbar.Toggle
          aria-label={t("editor.block.label")}
          disabled={disabled}
          onMouseDown={(event) => event.preventDefault()}
        >
          <IconArrowsMoveVertical size={19} stroke={1.75} aria-hidden />
        </Toolbar.Toggle>
      </Menu.Target>
      <BlockMenuItems
        editor={editor}
        binding={binding}
        index={() => editor.state.selection.$from.index(0)}
        onDone={() => editor.commands.focus()}
      />
    </Menu>
  );
}
