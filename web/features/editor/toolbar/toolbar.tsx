import { Toolbar } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconAt,
  IconBlockquote,
  IconBold,
  IconChartBar,
  IconCode,
  IconFocusCentered,
  IconItalic,
  IconKeyboard,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconSearch,
} from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { useEditing } from "../editing.ts";
import type { MoveBinding } from "../moves/move-block.ts";
import { useUndoStacks } from "../use-undo-stacks.ts";
import { BlockMenu } from "./block-menu.tsx";
import { LinkTool } from "./link-tool.tsx";
import { MarksMenu } from "./marks-menu.tsx";
import { StyleMenu } from "./style-menu.tsx";
import { TableMenu } from "./table-menu.tsx";
import { Tool } from "./tool.tsx";
import classes from "./toolbar.module.css";
import { useKeyboardInset } from "./use-keyboard-inset.ts";

interface Props {
  editor: Editor;
  binding: MoveBinding;
  linkOpened: boolean;
  onLink(opened: boolean): void;
  onFigure(): void;
  onPageLink(): void;
  onShortcuts(): void;
  onFind(): void;
  focusMode: boolean;
  onFocusMode(on: boolean): void;
}

/** The tools of the text: arrow keys move along them, Tab leaves. */
export function EditorToolbar({
  editor,
  binding,
  linkOpened,
  onLink,
  onFigure,
  onPageLink,
  onShortcuts,
  onFind,
  focusMode,
  onFocusMode,
}: Props) {
  const { t } = useTranslation();
  const { undo, drafts, writable } = useEditing();
  const stacks = useUndoStacks(undo);
  const on = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive("bold"),
      italic: editor.isActive("italic"),
      bulletList: editor.isActive("bulletList"),
      orderedList: editor.isActive("orderedList"),
      taskList: editor.isActive("taskList"),
      quote: editor.isActive("blockquote"),
      code: editor.isActive("codeBlock"),
      figure: editor.isActive("indicateur"),
    }),
  });
  const inset = useKeyboardInset();
  const disabled = !writable;
  const chain = () => editor.chain().focus();
  const history = (step: "undo" | "redo") => {
    drafts.flush();
    undo[step]();
  };
  return (
    <div className={classes.frame} style={inset > 0 ? { bottom: inset } : undefined}>
      <Toolbar
        className={classes.toolbar}
        classNames={{ group: classes.group }}
        variant="light"
        aria-label={t("editor.tools.label")}
        aria-controls="page-text"
      >
        <Toolbar.Group>
          <Tool
            name="undo"
            icon={IconArrowBackUp}
            keys="Ctrl+Z"
            disabled={disabled || !stacks.undo}
            onPress={() => history("undo")}
          />
          <Tool
            name="redo"
            icon={IconArrowForwardUp}
            keys="Ctrl+Y"
            disabled={disabled || !stacks.redo}
            onPress={() => history("redo")}
          />
        </Toolbar.Group>
        <Toolbar.Divider />
        <Toolbar.Group>
          <StyleMenu editor={editor} disabled={disabled} />
          <Tool
            name="bold"
            icon={IconBold}
            keys="Ctrl+B"
            pressed={on.bold}
            disabled={disabled}
            onPress={() => chain().toggleBold().run()}
          />
          <Tool
            name="italic"
            icon={IconItalic}
            keys="Ctrl+I"
            pressed={on.italic}
            disabled={disabled}
            onPress={() => chain().toggleItalic().run()}
          />
          <MarksMenu editor={editor} disabled={disabled} />
          <LinkTool editor={editor} disabled={disabled} opened={linkOpened} onOpen={onLink} />
        </Toolbar.Group>
        <Toolbar.Divider />
        <Toolbar.Group>
          <Tool
            name="bulletList"
            icon={IconList}
            pressed={on.bulletList}
            disabled={disabled}
            onPress={() => chain().toggleBulletList().run()}
          />
          <Tool
            name="orderedList"
            icon={IconListNumbers}
            pressed={on.orderedList}
            disabled={disabled}
            onPress={() => chain().toggleOrderedList().run()}
          />
          <Tool
            name="taskList"
            icon={IconListCheck}
            pressed={on.taskList}
            disabled={disabled}
            onPress={() => chain().toggleTaskList().run()}
          />
          <BlockMenu editor={editor} binding={binding} disabled={disabled} />
          <TableMenu editor={editor} binding={binding} disabled={disabled} />
          <Tool
            name="quote"
            icon={IconBlockquote}
            pressed={on.quote}
            disabled={disabled}
            onPress={() => chain().toggleBlockquote().run()}
          />
          <Tool
            name="code"
            icon={IconCode}
            pressed={on.code}
            disabled={disabled}
            onPress={() => chain().toggleCodeBlock().run()}
          />
        </Toolbar.Group>
        <Toolbar.Divider />
        <Toolbar.Group>
          <Tool name="figure" icon={IconChartBar} pressed={on.figure} disabled={disabled} onPress={onFigure} />
          <Tool name="pageLink" icon={IconAt} disabled={disabled} onPress={onPageLink} />
          <Tool name="find" icon={IconSearch} keys="Ctrl+F" onPress={onFind} />
          <Tool
            name="focusMode"
            icon={IconFocusCentered}
            pressed={focusMode}
            onPress={() => {
              onFocusMode(!focusMode);
              editor.commands.focus();
            }}
          />
          <Tool name="shortcuts" icon={IconKeyboard} keys="Ctrl+/" onPress={onShortcuts} />
        </Toolbar.Group>
      </Toolbar>
    </div>
  );
}
