import { Menu } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { blockActions, blockTurns, mayTurn } from "./block-actions.ts";
import type { MoveBinding } from "./move-block.ts";

interface Props {
  editor: Editor;
  binding: MoveBinding;
  /** Which block of the page, asked for when the menu acts: others may have moved it. */
  index(): number;
  /** Called once it has been done. */
  onDone?(): void;
}

const actions = Object.keys(blockActions) as (keyof typeof blockActions)[];
const turns = Object.keys(blockTurns) as (keyof typeof blockTurns)[];

/** What can be done to a block, as the list of a menu. */
export function BlockMenuItems({ editor, binding, index, onDone }: Props) {
  const { t } = useTranslation();
  const act = (run: (typeof blockActions)["moveUp"][1]) => () => {
    const at = index();
    if (at >= 0 && at < editor.state.doc.childCount) run(editor, at, binding);
    onDone?.();
  };
  const keys = { moveUp: "↑", moveDown: "↓" } as const;
  return (
    <Menu.Dropdown>
      {actions.map((name) => {
        const [Drawn, run] = blockActions[name];
        const key = name in keys ? keys[name as keyof typeof keys] : undefined;
        return (
          <Menu.Item
            key={name}
            leftSection={<Drawn size={18} stroke={1.75} aria-hidden />}
            rightSection={key && <small>{`Alt+${t("editor.keys.Shift")}+${key}`}</small>}
            onClick={act(run)}
          >
            {t(`editor.block.${name}`)}
          </Menu.Item>
        );
      })}
      {mayTurn(editor, index()) && (
        <>
          <Menu.Label>{t("editor.block.turn")}</Menu.Label>
          {turns.map((name) => {
            const [Drawn, run] = blockTurns[name];
            return (
              <Menu.Item key={name} leftSection={<Drawn size={18} stroke={1.75} aria-hidden />} onClick={act(run)}>
                {t(`editor.insert.${name}.title`)}
              </Menu.Item>
            );
          })}
        </>
      )}
    </Menu.Dropdown>
  );
}
