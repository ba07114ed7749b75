import { pageDocument, readText } from "@passerelles/shared/document/page-document.ts";
import { writeText } from "@passerelles/shared/document/write-fields.ts";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { fieldOrigin, PageUndo } from "./page-undo.ts";

function openPage() {
  const document = pageDocument(new Y.Doc());
  return { ...document, undo: new PageUndo(document) };
}

function writeParagraph({ doc, body }: ReturnType<typeof openPage>, text: string, origin: unknown) {
  doc.transact(() => {
    const paragraph = new Y.XmlElement("paragraph");
    body.insert(0, [paragraph]);
    paragraph.insert(0, [new Y.XmlText(text)]);
  }, origin);
}

test("text and fields are undone in the reverse order of their writing", () => {
  const page = openPage();
  writeParagraph(page, "texte", ySyncPluginKey);
  page.undo.stopCapturing();
  page.doc.transact(() => writeText(page.fields, "title", "Titre"), fieldOrigin);
  page.undo.undo();
  expect(readText(page.fields, "title")).toBe("");
  expect(page.body.toString()).toContain("texte");
  page.undo.redo();
  expect(readText(page.fields, "title")).toBe("Titre");
});

test("what somebody else wrote is never undone", () => {
  const page = openPage();
  page.doc.transact(() => writeText(page.fields, "title", "À moi"), fieldOrigin);
  page.doc.transact(() => writeText(page.fields, "resume", "À une autre"), "socket");
  writeParagraph(page, "à une autre", "socket");
  page.undo.undo();
  expect(readText(page.fields, "title")).toBe("");
  expect(readText(page.fields, "resume")).toBe("À une autre");
  expect(page.body.toString()).toContain("à une autre");
});

test("the history outlives an editor that is made again", () => {
  const page = openPage();
  page.doc.transact(() => writeText(page.fields, "title", "Titre"), fieldOrigin);
  page.undo.destroy();
  page.undo.undo();
  expect(readText(page.fields, "title")).toBe("");
});
