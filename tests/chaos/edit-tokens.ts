import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import { addRow, removeRow } from "@passerelles/shared/document/write-fields.ts";
import * as Y from "yjs";
import { type Act, type Ledger, tokensIn } from "./ledger.ts";
import type { Random } from "./random.ts";

/** A list field of the sheet in which the tokens stand that stand in no paragraph. */
const list = "publics";
const column = "value";
const mostParagraphs = 12;

/** The row that holds a token; its name is no token. */
const rowOf = (token: string): string => token.replace("t", "r");
const tokenOf = (row: string): string => row.replace("r", "t");

/** All that a page's document says, in its body and in its fields. */
export function allText(doc: Y.Doc): string {
  const { fields, body } = pageDocument(doc);
  const read = (node: ReturnType<typeof readBody>): string => node.text ?? (node.content ?? []).map(read).join(" ");
  const rows = fields.get(list);
  const named = rows instanceof Y.Map ? [...rows.values()].map((row) => (row as Y.Map<string>).get(column)) : [];
  return `${read(readBody(body))} ${named.sort().join(" ")}`;
}

/** Puts a token somewhere, or deletes one that somebody has put, and notes it. Null when nothing was done. */
export function editTokens(
  doc: Y.Doc,
  given: {
    ledger: Ledger;
    page: string;
    token: string;
    random: Random;
    before: (act: Act) => void;
    /** Whether tokens may be put into what was made under this client id; by default anywhere. */
    isOurs?: (client: number) => boolean;
  },
): Act | null {
  const { ledger, page, random, isOurs = () => true } = given;
  const texts = textsOf(doc, isOurs);
  if (random.chance(0.15)) return deleteOne(doc, texts, given);
  const act = ledger.put(given.token, page);
  given.before(act);
  const place = random.next();
  doc.transact(() => {
    if (place < 0.03) addRow(pageDocument(doc).fields, list, { [column]: given.token }, { id: rowOf(given.token) });
    else if (texts.length === 0 || (place < 0.12 && texts.length < mostParagraphs)) addParagraph(doc, given);
    else {
      const text = random.pick(texts);
      // Behind a blank, or at the front: never within another token.
      const places = [0, ...[...text.toString().matchAll(/ /g)].map(({ index }) => index + 1)];
      text.insert(random.pick(places), `${given.token} `);
    }
  });
  return act;
}

function addParagraph(doc: Y.Doc, { token, random }: { token: string; random: Random }): void {
  const { body } = pageDocument(doc);
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(`${token} `)]);
  body.insert(random.between(0, body.length), [paragraph]);
}

function textsOf(doc: Y.Doc, isOurs: (client: number) => boolean): Y.XmlText[] {
  return pageDocument(doc)
    .body.toArray()
    .filter(({ _item: item }) => item !== null && isOurs(item.id.client))
    .flatMap((node) => (node instanceof Y.XmlElement ? node.toArray() : []))
    .filter((node): node is Y.XmlText => node instanceof Y.XmlText);
}

function deleteOne(
  doc: Y.Doc,
  texts: readonly Y.XmlText[],
  { ledger, page, random, before }: { ledger: Ledger; page: string; random: Random; before: (act: Act) => void },
): Act | null {
  const { fields } = pageDocument(doc);
  const rows = fields.get(list);
  const inRows = rows instanceof Y.Map ? [...rows.keys()].map(tokenOf) : [];
  const fromRows = inRows.length > 0 && random.chance(0.1);
  const text = texts.length > 0 ? random.pick(texts) : undefined;
  const among = fromRows ? inRows : tokensIn(text?.toString() ?? "");
  if (among.length === 0) return null;
  const token = random.pick(among);
  const act = ledger.remove(token, page);
  if (act === null) return null;
  before(act);
  doc.transact(() => {
    if (fromRows) removeRow(fields, list, rowOf(token));
    else text?.delete(text.toString().indexOf(token), token.length + 1);
  });
  return act;
}
