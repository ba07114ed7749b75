import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as Y from "yjs";
import { type Keystroke, makeKeystrokes } from "../../keystrokes.ts";
import { readPaper } from "./paper-trace.ts";
import { tokenOf } from "./tokens.ts";

/** Keystrokes of a paper, as the generator makes them where the real one is not at hand. */
const KEYSTROKES = 259_778;
/** Number of the token that ends a trace. */
export const lastToken = 36 ** 6 - 1;

/** A text's history: an update for each keystroke, and what comes of them. */
export interface Trace {
  clientId: number;
  updates: Uint8Array[];
  /** The whole text, with the token that ends it. */
  text: string;
  /** The document's state in the end. */
  state: Uint8Array;
  /** Whether a document holds all of them. */
  isIn(doc: Y.Doc): boolean;
  /** The state before the last so many updates. */
  stateBefore(updates: number): Uint8Array;
}

const made = new Map<number, Trace>();

/** The first so many keystrokes of a paper, as updates that Yjs has made; the first one adds the paragraph that they are in. */
export function paperTrace(most = KEYSTROKES): Trace {
  const trace = made.get(most) ?? typeOut((readPaper() ?? makeKeystrokes(KEYSTROKES)).slice(0, most));
  made.set(most, trace);
  return trace;
}

function typeOut(keystrokes: readonly Keystroke[]): Trace {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = new Y.XmlText("");
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [text]);
  pageDocument(doc).body.insert(0, [paragraph]);
  for (const { at, removed, text: put } of keystrokes) {
    if (removed > 0) text.delete(at, removed);
    else text.insert(at, put);
  }
  text.insert(text.length, tokenOf(lastToken));
  const clock = Y.getState(doc.store, doc.clientID);
  return {
    clientId: doc.clientID,
    isIn: (other) => Y.getState(other.store, doc.clientID) >= clock,
    updates,
    text: text.toString(),
    state: Y.encodeStateAsUpdate(doc),
    stateBefore: (last) => replayed(updates.slice(0, -last)),
  };
}

function replayed(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return Y.encodeStateAsUpdate(doc);
}
