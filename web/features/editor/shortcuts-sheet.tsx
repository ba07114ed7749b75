import { Kbd, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./shortcuts-sheet.module.css";

/** Keys; what they do is named in the catalogue. */
const groups = {
  text: {
    bold: "Ctrl+B",
    italic: "Ctrl+I",
    underline: "Ctrl+U",
    strike: "Ctrl+Shift+S",
    superscript: "Ctrl+.",
    subscript: "Ctrl+,",
    codeInline: "Ctrl+E",
    link: "Ctrl+K",
    undo: "Ctrl+Z",
    redo: "Ctrl+Y",
  },
  lines: {
    heading: "## ",
    bulletList: "- ",
    orderedList: "1. ",
    taskList: "[ ] ",
    quote: "> ",
    codeBlock: "``` ",
    rule: "---",
    indent: "Tab",
    outdent: "Shift+Tab",
  },
  page: {
    insert: "/",
    pageLink: "@",
    openFigure: "Enter",
    find: "Ctrl+F",
    replace: "Ctrl+H",
    moveUp: "Alt+Shift+↑",
    moveDown: "Alt+Shift+↓",
    tools: "Alt+F10",
    leave: "Escape",
    save: "Ctrl+S",
    search: "Ctrl+K",
    shortcuts: "Ctrl+/",
  },
} as const;
type Group = keyof typeof groups;
/** Keys whose name is a word of the language. */
type NamedKey = "Shift" | "Enter" | "Escape";

/** What keys do while writing. */
export function ShortcutsSheet({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("editor.shortcuts.title")}
      size="lg"
      closeButtonProps={{ "aria-label": t("editor.shortcuts.close") }}
    >
      <div className={classes.groups}>
        {(Object.keys(groups) as Group[]).map((group) => (
          <section key={group}>
            <h3 className={classes.title}>{t(`editor.shortcuts.groups.${group}`)}</h3>
            <dl className={classes.list}>
              {Object.entries(groups[group]).map(([name, keys]) => (
                <div key={name} className={classes.line}>
                  <dt>{t(`editor.shortcuts.${group}.${name}` as "editor.shortcuts.text.bold")}</dt>
                  <dd>
                    <Kbd>{keys.trim().replace(/Shift|Enter|Escape/, (key) => t(`editor.keys.${key as NamedKey}`))}</Kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
