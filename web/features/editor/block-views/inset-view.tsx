import { SegmentedControl } from "@mantine/core";
import { encart, encartTone, encartTones } from "@passerelles/shared/blocks/encart.ts";
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { Inset } from "../../../ui/inset.tsx";
import { useEditing } from "../editing.ts";
import { handleUndoKeys } from "../undo-keys.ts";
import { enterBlock } from "./return-to-text.ts";
import { useAttributes } from "./use-attributes.ts";

/** An inset in the text under edit: its prose is written as the rest is, by several people. */
export function InsetView(view: NodeViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const editing = useEditing();
  const { writable } = editing;
  const { stored, write } = useAttributes(encart, view);
  const tone = encartTone(stored.tone);
  const tools = writable && (
    <SegmentedControl
      size="xs"
      aria-label={t("blockForms.encart.tone")}
      data={Object.entries(encartTones).map(([value, label]) => ({ value, label: label[language] }))}
      value={tone}
      onChange={(value) => write({ tone: value })}
      onKeyDown={(event) => {
        if (handleUndoKeys(event, editing) || event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        enterBlock(view);
      }}
    />
  );
  return (
    <NodeViewWrapper>
      <Inset tone={tone} tools={tools || undefined}>
        <NodeViewContent />
      </Inset>
    </NodeViewWrapper>
  );
}
