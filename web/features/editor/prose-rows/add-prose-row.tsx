import { Button } from "@mantine/core";
import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import { IconPlus } from "@tabler/icons-react";
import type { NodeViewProps } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { rowsOf } from "./prose-row-at.ts";
import { addRow } from "./row-edits.ts";

/** Adds a row of prose at the end of a block. */
export function AddProseRow({ block, view: { editor, getPos, node } }: { block: Block; view: NodeViewProps }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const add = () => {
    const at = getPos();
    const placed = at === undefined ? undefined : rowsOf(node, at);
    if (placed === undefined) return;
    editor.view.dispatch(addRow(editor.state, placed, placed.rows.length));
    editor.view.focus();
  };
  return (
    <Button
      size="sm"
      variant="subtle"
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      aria-label={t("editor.proseRow.addTo", { block: block.label[language] })}
      onClick={add}
    >
      {t("editor.proseRow.add")}
    </Button>
  );
}
