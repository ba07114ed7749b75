import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as Y from "yjs";
import { tokenOf } from "./tokens.ts";

/** Somebody's edits, made before the clock runs. */
export interface PreparedWriter {
  clientId: number;
  /** One update for each edit, in their order; edit k of writer w in a room of n has the number k·n + w. */
  updates: Uint8Array[];
}

/** What is written in a room: where it begins, and what each writer adds. */
export interface RoomWork {
  /** Whose paragraphs these are. */
  seeder: number;
  /** An empty paragraph for each writer. */
  seed: Uint8Array;
  writers: PreparedWriter[];
}

/**
 * Prepares edits with Yjs itself: each puts a token of eight characters at the end of its writer's own paragraph. The
 * load's process has then no document to keep while it measures.
 */
export function makeRoomWork(writers: number, editsEach: number): RoomWork {
  const seeding = new Y.Doc();
  pageDocument(seeding).body.insert(
    0,
    Array.from({ length: writers }, () => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText("")]);
      return paragraph;
    }),
  );
  const seed = Y.encodeStateAsUpdate(seeding);
  const prepared = Array.from({ length: writers }, (_, writer): PreparedWriter => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, seed);
    const text = textOf(doc, writer);
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    for (let edit = 0; edit < editsEach; edit += 1) text.insert(text.length, tokenOf(edit * writers + writer));
    const { clientID: clientId } = doc;
    doc.destroy();
    return { clientId, updates };
  });
  return { seeder: seeding.clientID, seed, writers: prepared };
}

function textOf(doc: Y.Doc, writer: number): Y.XmlText {
  const paragraph = pageDocument(doc).body.get(writer);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error("The seed lacks a paragraph.");
  return text;
}

const prepared = new Map<string, RoomWork>();

/** The same, made once for all servers and runs. */
export function preparedRoomWork(writers: number, editsEach: number): RoomWork {
  const key = `${writers} ${editsEach}`;
  const work = prepared.get(key) ?? makeRoomWork(writers, editsEach);
  prepared.set(key, work);
  return work;
}
