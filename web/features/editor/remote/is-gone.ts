import * as Y from "yjs";

/** Whether the text in which a relative position lies was deleted with whatever holds it, rather than characters of it. */
export function isTextGone(doc: Y.Doc, position: Y.RelativePosition): boolean {
  const id = position.item ?? position.type;
  if (id === null) return false;
  const item = itemAt(doc, id);
  const holder = position.item === null ? item?.content : undefined;
  const type = holder instanceof Y.ContentType ? holder.type : item?.parent;
  return type instanceof Y.AbstractType && type._item?.deleted === true;
}

function itemAt(doc: Y.Doc, id: Y.ID): Y.Item | undefined {
  if (Y.getState(doc.store, id.client) <= id.clock) return undefined;
  const struct: unknown = Y.getItem(doc.store, id);
  if (!(struct instanceof Y.Item) || struct.redone === null) return struct instanceof Y.Item ? struct : undefined;
  // What was brought back is where it is now.
  const { client, clock } = struct.redone;
  return itemAt(doc, Y.createID(client, clock + id.clock - struct.id.clock));
}
