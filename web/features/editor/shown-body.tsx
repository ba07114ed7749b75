import { canShow, extensionsFor } from "@passerelles/shared/document/tiptap-nodes.ts";
import { getSchema } from "@tiptap/core";
import { useMemo } from "react";
import { BodyEditor, type BodyEditorProps } from "./body-editor.tsx";
import { UnshowableNotice } from "./notices.tsx";

/**
 * The text under edit, or the notice that it cannot be edited here. Decided before there is an editor: one that is bound to
 * a text which it cannot show would take from it, for everybody, what it does not show.
 */
export function ShownBody(props: BodyEditorProps) {
  const { vocabulary } = props;
  const isShowable = useMemo(() => canShow(getSchema(extensionsFor(vocabulary)), vocabulary), [vocabulary]);
  return isShowable ? <BodyEditor {...props} /> : <UnshowableNotice />;
}
