import { findKind } from "@passerelles/shared/kinds/index.ts";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { KindIcon, kindColour } from "../../../lib/kind-icon.tsx";
import { PagePreview } from "../../../ui/page-preview.tsx";
import { usePageReference } from "../use-page-title.ts";
import classes from "./page-link-view.module.css";

/** A live link to a page in the text under edit: its icon and its present title. */
export function PageLinkView({ node, selected }: NodeViewProps) {
  const { t } = useTranslation();
  const page = usePageReference(typeof node.attrs.page === "string" ? node.attrs.page : "");
  const kind = page ? findKind(page.kind) : undefined;
  return (
    <NodeViewWrapper as="span" className={classes.link} data-selected={selected || undefined}>
      {page ? (
        <PagePreview page={{ id: page.id }} shown={selected}>
          <span className={classes.hue} style={{ "--hue": kindColour(kind) }}>
            <KindIcon kind={kind} size={15} />
            {page.title}
          </span>
        </PagePreview>
      ) : (
        <span className={classes.unreadable}>{page === null ? t("editor.pageLink.unreadable") : "…"}</span>
      )}
    </NodeViewWrapper>
  );
}
