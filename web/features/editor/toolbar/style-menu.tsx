import { Menu, Toolbar } from "@mantine/core";
import { headingLevels } from "@passerelles/shared/document/rich-text.ts";
import { IconCheck, IconH2, IconH3, IconH4, IconPilcrow } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslation } from "react-i18next";

const icons = { 0: IconPilcrow, 2: IconH2, 3: IconH3, 4: IconH4 } as const;
type Level = keyof typeof icons;

/** Chooses between plain text and the levels of heading. */
export function StyleMenu({ editor, disabled }: { editor: Editor; disabled: boolean }) {
  const { t } = useTranslation();
  const level = useEditorState({ editor, selector: ({ editor }) => levelAt(editor) });
  const Present = icons[level === 0 ? 2 : level];
  return (
    <Menu position="bottom-start" shadow="md" withinPortal returnFocus={false}>
      <Menu.Target>
        <Toolbar.Toggle
          aria-label={t("editor.tools.style")}
          active={level !== 0}
          disabled={disabled}
          onMouseDown={(event) => event.preventDefault()}
        >
          <Present size={19} stroke={1.75} aria-hidden />
        </Toolbar.Toggle>
      </Menu.Target>
      <Menu.Dropdown>
        {([0, ...headingLevels] as Level[]).map((choice) => {
          const Drawn = icons[choice];
          return (
            <Menu.RadioItem
              key={choice}
              value={String(choice)}
              checked={choice === level}
              closeMenuOnClick
              checkIcon={<IconCheck size={16} stroke={1.75} aria-hidden />}
              onClick={() => editor.commands.focus()}
              rightSection={<Drawn size={18} stroke={1.75} aria-hidden />}
              onChange={() => {
                const chain = editor.chain().focus();
                if (choice === 0) chain.setParagraph().run();
                else chain.setHeading({ level: choice }).run();
              }}
            >
              {choice === 0 ? t("editor.insert.paragraph.title") : t(`editor.insert.heading${choice}.title`)}
            </Menu.RadioItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function levelAt(editor: Editor): Level {
  return headingLevels.find((level) => editor.isActive("heading", { level })) ?? 0;
}
