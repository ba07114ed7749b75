import { Group, Kbd, Menu, Toolbar } from "@mantine/core";
import {
  type Icon,
  IconStrikethrough,
  IconSubscript,
  IconSuperscript,
  IconTypography,
  IconUnderline,
} from "@tabler/icons-react";
import { type ChainedCommands, type Editor, useEditorState } from "@tiptap/react";
import { useTranslation } from "react-i18next";

interface MarkChoice {
  name: "superscript" | "subscript" | "underline" | "strike";
  icon: Icon;
  keys: string;
  toggle(chain: ChainedCommands): ChainedCommands;
}

/** The marks that need no button of their own. Letters are raised or lowered, not both. */
const choices: readonly MarkChoice[] = [
  {
    name: "superscript",
    icon: IconSuperscript,
    keys: "Ctrl+.",
    toggle: (chain) => chain.unsetSubscript().toggleSuperscript(),
  },
  {
    name: "subscript",
    icon: IconSubscript,
    keys: "Ctrl+,",
    toggle: (chain) => chain.unsetSuperscript().toggleSubscript(),
  },
  { name: "underline", icon: IconUnderline, keys: "Ctrl+U", toggle: (chain) => chain.toggleUnderline() },
  { name: "strike", icon: IconStrikethrough, keys: "Ctrl+Shift+S", toggle: (chain) => chain.toggleStrike() },
];

/** Raises, lowers, underlines or strikes the selected letters. */
export function MarksMenu({ editor, disabled }: { editor: Editor; disabled: boolean }) {
  const { t } = useTranslation();
  const on = useEditorState({
    editor,
    selector: ({ editor }) => choices.filter(({ name }) => editor.isActive(name)).map(({ name }) => name),
  });
  return (
    <Menu position="bottom-start" shadow="md" withinPortal returnFocus={false}>
      <Menu.Target>
        <Toolbar.Toggle
          aria-label={t("editor.tools.marks")}
          active={on.length > 0}
          disabled={disabled}
          onMouseDown={(event) => event.preventDefault()}
        >
          <IconTypography size={19} stroke={1.75} aria-hidden />
        </Toolbar.Toggle>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ name, icon: Drawn, keys, toggle }) => (
          <Menu.CheckboxItem
            key={name}
            checked={on.includes(name)}
            closeMenuOnClick
            rightSection={
              <Kbd size="xs" aria-hidden>
                {keys.replace("Shift", t("editor.keys.Shift"))}
              </Kbd>
            }
            onChange={() => toggle(editor.chain().focus()).run()}
          >
            <Group gap="xs" wrap="nowrap">
              <Drawn size={18} stroke={1.75} aria-hidden />
              {t(`editor.shortcuts.text.${name}`)}
            </Group>
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
