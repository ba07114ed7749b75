import * as decoding from "lib0/decoding";
import type * as Y from "yjs";
import { type MovedWords, movedWords, noteMovedWords } from "../remote/moved-words.ts";
import { knownDeletions, waitingUpdates } from "./known-deletions.ts";
import { rescueWords } from "./rescue-words.ts";
import { gatherStrays } from "./stray-words.ts";

/** Origin of what is written again because others have deleted what it stood in without having seen it. */
export const rescueOrigin = Symbol("rescue");

/**
 * Applies an update of others. What it has moved by deleting and inserting it is found there again by carets and by the history;
 * and what was written here under these ids that its authors had not seen is saved, and goes along.
 */
export function rescuing(
  doc: Y.Doc,
  body: Y.XmlFragment,
  ids: Iterable<number>,
  update: Uint8Array,
  apply: () => void,
) {
  const waiting = waitingUpdates(doc);
  const mine = [...ids];
  let moved: MovedWords[] = [];
  // Before the editor looks for the caret.
  const note = (transaction: Y.Transaction) => {
    if (transaction.local) return;
    moved = movedWords(body, transaction);
    noteMovedWords(transaction, moved);
  };
  // Before what follows the update is over: carets that stood in what is gone are found again in what is written again.
  const rescue = (transaction: Y.Transaction) => {
    const { local, deleteSet } = transaction;
    if (local) return;
    const hasLost = mine.some((id) => deleteSet.clients.has(id));
    if (!hasLost && moved.length === 0) return;
    const known = knownDeletions(update, waiting);
    doc.transact((own) => {
      gatherStrays(moved, transaction, mine);
      if (hasLost) rescueWords(body, own, { known, transaction }, mine);
    }, rescueOrigin);
  };
  doc.on("beforeObserverCalls", note);
  doc.on("afterTransaction", rescue);
  try {
    apply();
  } finally {
    doc.off("beforeObserverCalls", note);
    doc.off("afterTransaction", rescue);
  }
}

/** The update that a synchronisation message carries, read without moving the decoder; undefined for a question. */
export function updateIn(decoder: decoding.Decoder): Uint8Array | undefined {
  const ahead = decoding.clone(decoder);
  const question = 0;
  return decoding.readVarUint(ahead) === question ? undefined : decoding.readVarUint8Array(ahead);
}
