import { setTimeout as wait } from "node:timers/promises";
import { closeCode, collabPath, message } from "@passerelles/shared/collab/protocol.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as encoding from "lib0/encoding";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { makeKeystrokes } from "./keystrokes.ts";
import { type LiveEditor, openEditor } from "./live-editor.ts";

/** Milliseconds between two keystrokes of one person. */
const PAUSE = 200;

/** People who write in a page behind sockets, each in a paragraph of their own, with their caret. */
export interface Writers {
  /** All type at five keystrokes a second until this has been done. */
  typeDuring(act: () => Promise<void>): Promise<void>;
  /** So many keystrokes in all, as fast as they go. */
  write(edits: number): Promise<void>;
  /** Writes words that stand nowhere else, after all the rest, and answers them. */
  mark(): Promise<string>;
  leave(): void;
}

/** Where a page's live document is. */
export function pageAddress(address: string, id: string): string {
  return `${address.replace("http", "ws")}${collabPath(id)}`;
}

/** Opens a page for so many people. */
export async function openWriters(address: string, id: string, cookie: string, count: number): Promise<Writers> {
  const writers: Writer[] = [];
  for (let index = 0; index < count; index += 1)
    writers.push(new Writer(await openEditor(pageAddress(address, id), cookie), index));
  return {
    typeDuring: async (act) => {
      const ended = new AbortController();
      const typing = writers.map((writer) => writer.type(ended.signal));
      await act();
      ended.abort();
      await Promise.all(typing);
    },
    write: async (edits) => {
      for (let edit = 0; edit < edits; edit += 1) {
        writers[edit % writers.length]?.press();
        // As fast as the server lets one connection write: 200 messages a second.
        if (edit % 70 === 69) await wait(70);
      }
    },
    mark: async () => {
      const words = `Fin de l’heure ${writers[0]?.editor.doc.clientID}`;
      writers[0]?.insert(` ${words} `);
      return words;
    },
    leave: () => {
      for (const { editor } of writers) editor.leave();
    },
  };
}

class Writer {
  private readonly text: Y.XmlText;
  private readonly awareness: Awareness;
  private readonly keys;
  private pressed = 0;

  readonly editor: LiveEditor;

  constructor(editor: LiveEditor, index: number) {
    this.editor = editor;
    const paragraphs = pageDocument(editor.doc)
      .body.toArray()
      .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === "paragraph");
    const text = paragraphs[10 + index * 6]?.get(0);
    if (!(text instanceof Y.XmlText)) throw new Error("The page is too short.");
    this.text = text;
    this.keys = makeKeystrokes(5000, index + 1);
    editor.socket.on("close", (code) => {
      if (code !== 1005 && code !== closeCode.restart)
        throw new Error(`The server has closed a writer's socket with ${code}.`);
    });
    this.awareness = new Awareness(editor.doc);
    this.awareness.setLocalState({ user: { id: `${index}`, name: `Personne ${index + 1}`, color: "#0b6e6e" } });
  }

  press(): void {
    const key = this.keys[this.pressed % this.keys.length];
    this.pressed += 1;
    if (key === undefined) return;
    const at = Math.min(key.at, this.text.length);
    const removed = Math.min(key.removed, this.text.length - at);
    this.editor.doc.transact(() => {
      if (removed > 0) this.text.delete(at, removed);
      if (key.text) this.text.insert(at, key.text);
    });
    this.showCaret(at + key.text.length);
  }

  insert(words: string): void {
    this.text.insert(this.text.length, words);
  }

  async type(ended: AbortSignal): Promise<void> {
    // People do not type in step.
    await wait(Math.random() * PAUSE);
    while (!ended.aborted) {
      this.press();
      await wait(PAUSE);
    }
  }

  private showCaret(at: number): void {
    const place = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(this.text, at));
    this.awareness.setLocalStateField("cursor", { anchor: place, head: place });
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, message.awareness);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.awareness, [this.editor.doc.clientID]));
    this.editor.socket.send(encoding.toUint8Array(encoder));
  }
}
