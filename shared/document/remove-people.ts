import * as Y from "yjs";
import type { PageDocument } from "./page-document.ts";

/**
 * Takes every reference to these people out of a document, whatever its kind: scalar fields, columns, entries of columns of
 * several values, attributes of blocks. A row that held nothing else goes with it. Answers whether there was any.
 */
export function removePeople({ doc, fields, body, data }: PageDocument, ids: ReadonlySet<string>): boolean {
  let found = false;
  const named = (value: unknown) => typeof value === "string" && ids.has(value.trim().toLowerCase());

  const cleanRow = (list: Y.Map<unknown>, rowId: string, row: Y.Map<unknown>) => {
    let mended = false;
    for (const [column, value] of [...row.entries()]) {
      const entry = column.slice(column.lastIndexOf(":") + 1);
      if (!named(value) && !(column.includes(":") && named(entry))) continue;
      row.delete(column);
      mended = true;
    }
    if (!mended) return;
    found = true;
    if ([...row.keys()].every((column) => column === "order")) list.delete(rowId);
  };
  const cleanRows = (list: Y.Map<unknown>) => {
    for (const [id, row] of [...list.entries()]) if (row instanceof Y.Map) cleanRow(list, id, row);
  };
  const cleanLists = (root: Y.Map<unknown>) => {
    for (const [name, value] of [...root.entries()]) {
      if (value instanceof Y.Map) cleanRows(value);
      else if (named(value)) {
        root.delete(name);
        found = true;
      }
    }
  };
  const cleanElement = (element: Y.XmlElement) => {
    for (const [name, value] of Object.entries(element.getAttributes())) {
      if (!named(value)) continue;
      element.removeAttribute(name);
      found = true;
    }
  };

  doc.transact(() => {
    cleanLists(fields);
    cleanLists(data);
    for (const element of elementsOf(body)) cleanElement(element);
  });
  return found;
}

/** Every element of a body, however deep, without recursion: a hostile body may be deep. */
function elementsOf(body: Y.XmlFragment): Y.XmlElement[] {
  const elements: Y.XmlElement[] = [];
  const waiting: Y.XmlFragment[] = [body];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of next.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue;
      elements.push(child);
      waiting.push(child);
    }
  }
  return elements;
}
