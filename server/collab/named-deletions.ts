import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** Ranges of deleted clocks, by client id. */
export type Deletions = ReturnType<typeof Y.createDeleteSet>;

/** Whether an update deletes anything: it ends with its deletions: how many people's, none being 0, which no length of one is. */
export const deletes = (update: Uint8Array): boolean => update.at(-1) !== 0;

/**
 * What updates have changed in a document, deleting by name only what its author named. With an element Yjs deletes all that
 * the document holds in it, and names that too: but what the author had not seen dies with the element anyway, everywhere,
 * and whoever wrote it can tell by its absence here that it was not meant.
 */
export function withNamedDeletions(change: Uint8Array, sent: readonly Deletions[]): Uint8Array {
  if (!deletes(change)) return change;
  const { ds } = Y.decodeUpdate(change);
  const present = encode(ds);
  const start = change.byteLength - present.byteLength;
  // Yjs may write them otherwise one day: naming more is never wrong.
  if (start < 0 || !present.every((byte, at) => byte === change[start + at])) return change;
  const named = encode(inBoth(ds, Y.mergeDeleteSets([...sent])));
  const update = new Uint8Array(start + named.byteLength);
  update.set(change.subarray(0, start));
  update.set(named, start);
  return update;
}

/** As Yjs encodes deletions at the end of an update of its first version. */
function encode({ clients }: Deletions): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients.size);
  for (const [client, ranges] of [...clients].sort(([one], [other]) => other - one)) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, len);
    }
  }
  return encoding.toUint8Array(encoder);
}

/** The parts of sorted ranges that are in others as well. */
function inBoth(one: Deletions, other: Deletions): Deletions {
  const both = Y.createDeleteSet();
  for (const [client, ranges] of one.clients) {
    const others = other.clients.get(client) ?? [];
    const parts: { clock: number; len: number }[] = [];
    let next = 0;
    for (const { clock, len } of ranges) {
      while (next < others.length && endOf(others[next]) <= clock) next += 1;
      for (let at = next; at < others.length; at += 1) {
        const range = others[at];
        if (range === undefined || range.clock >= clock + len) break;
        const start = Math.max(clock, range.clock);
        parts.push({ clock: start, len: Math.min(clock + len, endOf(range)) - start });
      }
    }
    if (parts.length > 0) both.clients.set(client, parts);
  }
  return both;
}

const endOf = (range: { clock: number; len: number } | undefined): number => (range ? range.clock + range.len : 0);
