import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect } from "vitest";
import * as Y from "yjs";
import { PageUndo } from "../page-undo.ts";

/** A paragraph. */
export const p = (text: string): BodyNode => ({ type: "paragraph", content: text ? [{ type: "text", text }] : [] });
/** A node around others. */
export const around = (type: string, ...content: BodyNode[]): BodyNode => ({ type, content });
/** An item of these paragraphs. */
export const li = (...texts: string[]) => around("listItem", ...texts.map(p));
/** A row of cells of a paragraph. */
export const row = (...texts: string[]) => around("tableRow", ...texts.map((text) => around("tableCell", p(text))));

/** Two people on one page; each receives at once what the other does. */
export function pageOfTwo(...nodes: BodyNode[]) {
  const [hers, his] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
  hers.clientID = 1;
  his.clientID = 2;
  hers.getXmlFragment("body").insert(0, bodyToYjs(nodes));
  Y.applyUpdate(his, Y.encodeStateAsUpdate(hers));
  hers.on("update", (update, origin) => origin !== "line" && Y.applyUpdate(his, update, "line"));
  his.on("update", (update, origin) => origin !== "line" && Y.applyUpdate(hers, update, "line"));
  const document = pageDocument(hers);
  const undo = new PageUndo(document);
  return {
    document,
    undo,
    his: pageDocument(his),
    /** One step of hers. */
    step: (change: (body: Y.XmlFragment) => void, origin: unknown = ySyncPluginKey) => {
      undo.stopCapturing();
      hers.transact(() => change(document.body), origin);
      undo.stopCapturing();
    },
    /** What both see. */
    seen: () => {
      expect(pageDocument(his).body.toString()).toBe(document.body.toString());
      return shorten(document.body.toString());
    },
  };
}

const shorten = (xml: string) => xml.replaceAll("paragraph", "p").replaceAll(/ (colspan|rowspan)="1"/g, "");
