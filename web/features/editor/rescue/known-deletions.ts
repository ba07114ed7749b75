import * as Y from "yjs";
import type { IdRanges } from "../undo/inserted-items.ts";

/** What an earlier update could not say yet, and which is said with the next one. To be asked before that is applied. */
export function waitingUpdates({ store }: Y.Doc): Uint8Array[] {
  return [store.pendingDs, store.pendingStructs?.update].flatMap((late) => (late ? [late] : []));
}

/**
 * What the authors of an update have deleted knowingly: an element is deleted together with each thing that they saw in it,
 * by name. What this document held in it besides dies too, without being named.
 */
export function knownDeletions(update: Uint8Array, waiting: readonly Uint8Array[]): IdRanges {
  return Y.mergeDeleteSets([Y.decodeUpdate(update).ds, ...waiting.map((late) => Y.decodeUpdateV2(late).ds)]);
}

/** Ranges without those of others. */
export function without(
  all: readonly { clock: number; len: number }[],
  others: readonly { clock: number; len: number }[],
) {
  const left: { clock: number; len: number }[] = [];
  for (const { clock, len } of all) {
    let at = clock;
    const end = clock + len;
    for (const other of others) {
      const stop = other.clock + other.len;
      if (stop <= at || other.clock >= end) continue;
      if (other.clock > at) left.push({ clock: at, len: other.clock - at });
      at = Math.max(at, stop);
    }
    if (at < end) left.push({ clock: at, len: end - at });
  }
  return left;
}
