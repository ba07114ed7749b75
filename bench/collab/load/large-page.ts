import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as Y from "yjs";
import type { Filling } from "./fill-room.ts";

const BYTES = 1_000_000;
const sentence = "Le garage solidaire répare chaque semaine des voitures pour aller au travail. ";
/** Parts of a paragraph, each written before the one it follows, so that Yjs keeps them apart as it does what people edit. */
const PARTS = 6;

let made: Filling | undefined;

/** A page whose state is 1 MB, made once. */
export function largePage(): Filling {
  made ??= makePage();
  return made;
}

function makePage(): Filling {
  const doc = new Y.Doc();
  const { body } = pageDocument(doc);
  for (let bytes = 0; bytes < BYTES; ) {
    doc.transact(() => {
      for (let paragraphs = 0; paragraphs < 100; paragraphs += 1) {
        const text = new Y.XmlText("");
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [text]);
        body.insert(body.length, [paragraph]);
        for (let part = 0; part < PARTS; part += 1) text.insert(0, sentence);
      }
    });
    bytes = Y.encodeStateAsUpdate(doc).byteLength;
  }
  return { clientId: doc.clientID, state: Y.encodeStateAsUpdate(doc) };
}
