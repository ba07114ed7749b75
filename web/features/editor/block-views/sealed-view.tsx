import { IconPuzzleOff } from "@tabler/icons-react";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import classes from "./sealed-view.module.css";

/** What this build does not know: kept, shown as a closed box with the text it holds. */
export function SealedView({ node, selected }: NodeViewProps) {
  const { t } = useTranslation();
  const text = node.textBetween(0, node.content.size, " ", " ");
  return (
    <NodeViewWrapper
      as={node.isInline ? "span" : "div"}
      className={classes.sealed}
      data-inline={node.isInline || undefined}
      data-selected={selected || undefined}
      contentEditable={false}
    >
      <span className={classes.note}>
        <IconPuzzleOff size={16} stroke={1.75} aria-hidden />
        {t("editor.sealed")}
      </span>
      {text}
    </NodeViewWrapper>
  );
}
