import { imageTypes } from "@passerelles/shared/files/image-sizes.ts";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import { blockPlace } from "../block-place.ts";
import { newId } from "../new-id.ts";
import type { Uploads } from "./uploads.ts";

/** Most files that are taken from one drop. */
const mostAtOnce = 20;

/** Files that are dropped on the text or pasted into it become images and attachments, which show them while they are sent. */
export function fileDrop(uploads: () => Uploads) {
  return Extension.create({
    name: "fileDrop",
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste(view, event) {
            const files = filesOf(event.clipboardData);
            if (files.length === 0 || !view.editable) return false;
            insertFiles(view, view.state.selection.to, files, uploads());
            return true;
          },
          handleDrop(view, event) {
            const files = [...(event.dataTransfer?.files ?? [])];
            if (files.length === 0 || !view.editable) return false;
            event.preventDefault();
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to;
            insertFiles(view, at, files, uploads());
            return true;
          },
        },
      }),
    ],
  });
}

/**
 * The files of a clipboard. Word processors put a picture of the text beside the text: there, the text is what is meant.
 * An image alone in HTML is the one that lies beside it; its address is not asked.
 */
export function filesOf(data: DataTransfer | null): File[] {
  const html = data?.getData("text/html") ?? "";
  return data === null || hasText(html) || data.getData("text/plain").trim() !== "" ? [] : [...data.files];
}

/** Whether there are words between the tags. A parser would only make the content policy complain of what it meets. */
function hasText(html: string): boolean {
  const words = html
    .replace(/<!--.*?-->/gs, "")
    .replace(/<(style|script|title)\b.*?<\/\1\s*>/gis, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&nbsp;/g, " ");
  return words.trim() !== "";
}

/** Puts a block for each file at the nearest place where one may stand, and sends them. */
function insertFiles(view: EditorView, at: number, files: readonly File[], uploads: Uploads): void {
  const { tr, schema, doc } = view.state;
  const sent = files.slice(0, mostAtOnce).flatMap((file) => {
    const isImage = imageTypes.some((type) => type === file.type);
    const id = newId();
    const node = schema.nodes[isImage ? "figure" : "pieceJointe"]?.create({ id });
    return node ? [{ id, file, node }] : [];
  });
  const [first] = sent;
  if (first === undefined) return;
  const place = blockPlace(doc.resolve(Math.min(at, doc.content.size)), first.node.type);
  view.dispatch(
    tr
      .insert(
        place,
        sent.map(({ node }) => node),
      )
      .scrollIntoView(),
  );
  for (const { id, file } of sent) uploads.start(id, file, true);
}
