import * as Y from "yjs";

/** Ranges of ids, as Yjs keeps them. */
export type IdRanges = ReturnType<typeof Y.createDeleteSet>;

/** What a step of the history has inserted, as it is now: what was deleted and put back since has other ids. */
export function insertedBy(transaction: Y.Transaction, insertions: IdRanges): IdRanges {
  const found = Y.createDeleteSet();
  const follow = (client: number, clock: number, len: number): void => {
    Y.iterateDeletedStructs(transaction, ranges(client, clock, len), (struct) => {
      const redone = struct instanceof Y.Item ? struct.redone : null;
      if (redone) follow(redone.client, redone.clock, struct.length);
      else add(found, client, struct.id.clock, struct.length);
    });
  };
  for (const [client, parts] of insertions.clients) for (const { clock, len } of parts) follow(client, clock, len);
  const inserted = Y.mergeDeleteSets([found]);
  // From here on no item belongs half to this step and half to another: neighbours that were put back together have become
  // one item, which Yjs would take away whole.
  Y.iterateDeletedStructs(transaction, inserted, () => undefined);
  return inserted;
}

/** The items within ranges of ids. */
export function itemsWithin(transaction: Y.Transaction, within: IdRanges): Y.Item[] {
  const items: Y.Item[] = [];
  Y.iterateDeletedStructs(transaction, within, (struct) => {
    if (struct instanceof Y.Item) items.push(struct);
  });
  return items;
}

/** One range of ids. */
export function ranges(client: number, clock: number, len: number): IdRanges {
  const made = Y.createDeleteSet();
  if (len > 0) add(made, client, clock, len);
  return made;
}

function add(to: IdRanges, client: number, clock: number, len: number): void {
  to.clients.set(client, [...(to.clients.get(client) ?? []), { clock, len }]);
}
