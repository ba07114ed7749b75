import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { addRow, removeRow, writeColumn, writeText } from "@passerelles/shared/document/write-fields.ts";
import fc from "fast-check";
import * as Y from "yjs";

/** Something that somebody does to a page, in words: what fails can be read, and kept as an example. */
export type Deed =
  | { do: "type"; text: string; paragraph: number; at: number }
  | { do: "erase"; paragraph: number; at: number; length: number }
  | { do: "add paragraph"; at: number }
  | { do: "remove paragraph"; at: number }
  | { do: "emphasise"; paragraph: number; at: number; length: number }
  | { do: "set title"; text: string }
  | { do: "add row" | "remove row"; row: number }
  | { do: "write in row"; row: number; text: string }
  | { do: "leave" | "return" | "come back anew" }
  /** What they send reaches the server late and in part: the line is cut after so many bytes. */
  | { do: "tear the line"; after: number };

/** A deed of one of the people, and whether it is waited for what it causes. */
export interface Step {
  who: number;
  deed: Deed;
  pause: boolean;
}

const word = fc.string({ minLength: 1, maxLength: 8 });
const place = fc.nat(40);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("type"), text: word, paragraph: fc.nat(4), at: place }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("erase"), paragraph: fc.nat(4), at: place, length: fc.nat(5) }) },
  fc.record({ do: fc.constant("add paragraph"), at: fc.nat(5) }),
  fc.record({ do: fc.constant("remove paragraph"), at: fc.nat(5) }),
  fc.record({ do: fc.constant("emphasise"), paragraph: fc.nat(4), at: place, length: fc.nat(5) }),
  fc.record({ do: fc.constant("set title"), text: fc.string({ maxLength: 8 }) }),
  fc.record({ do: fc.constantFrom("add row", "remove row"), row: fc.nat(3) }),
  fc.record({ do: fc.constant("write in row"), row: fc.nat(3), text: word }),
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("leave", "return", "come back anew") }) },
  fc.record({ do: fc.constant("tear the line"), after: fc.nat(200) }),
) as fc.Arbitrary<Deed>;

/** What up to six people do, one after the other or at once. */
export const story: fc.Arbitrary<{ people: number; steps: Step[] }> = fc.record({
  people: fc.integer({ min: 2, max: 6 }),
  steps: fc.array(fc.record({ who: fc.nat(5), deed, pause: fc.boolean() }), { minLength: 5, maxLength: 40 }),
});

const list = "publics";

/** Does to a document what is done to documents; the rest is the business of whoever holds the line. */
export function write(doc: Y.Doc, deed: Deed): void {
  const { fields, body } = pageDocument(doc);
  doc.transact(() => {
    switch (deed.do) {
      case "type": {
        const text = textOf(body, deed.paragraph);
        text?.insert(Math.min(deed.at, text.length), deed.text);
        break;
      }
      case "erase": {
        const text = textOf(body, deed.paragraph);
        if (text !== undefined && text.length > deed.at)
          text.delete(deed.at, Math.min(deed.length, text.length - deed.at));
        break;
      }
      case "emphasise": {
        const text = textOf(body, deed.paragraph);
        if (text !== undefined && text.length > deed.at)
          text.format(deed.at, Math.min(deed.length, text.length - deed.at), { bold: {} });
        break;
      }
      case "add paragraph": {
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [new Y.XmlText("¶")]);
        body.insert(Math.min(deed.at, body.length), [paragraph]);
        break;
      }
      case "remove paragraph":
        if (body.length > deed.at) body.delete(deed.at, 1);
        break;
      case "set title":
        writeText(fields, "title", deed.text);
        break;
      case "add row":
        addRow(fields, list, { value: "x" }, { id: `${deed.row}` });
        break;
      case "remove row":
        removeRow(fields, list, `${deed.row}`);
        break;
      case "write in row":
        writeColumn(fields, list, `${deed.row}`, "value", deed.text);
        break;
    }
  });
}

/** The text of a paragraph, which gets one when it has none. */
function textOf(body: Y.XmlFragment, index: number): Y.XmlText | undefined {
  const paragraphs = body.toArray().filter((node) => node instanceof Y.XmlElement);
  const paragraph = paragraphs[index % Math.max(1, paragraphs.length)];
  if (paragraph === undefined) return undefined;
  const present = paragraph.length > 0 ? paragraph.get(0) : undefined;
  if (present instanceof Y.XmlText) return present;
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  return text;
}
