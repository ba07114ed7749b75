import * as Y from "yjs";
import { addStep } from "../documents/add-step.ts";
import type { LoadedDocument } from "../documents/load-document.ts";
import { type Deletions, deletes, withNamedDeletions } from "./named-deletions.ts";
import { StateFrames } from "./state-frames.ts";
import { checkUpdate, type UpdateRules, type Verdict } from "./update-check.ts";

/** Thrown when Yjs failed in the middle of an update: the document is spoilt and must be loaded again. */
export class DocumentSpoilt extends Error {
  override name = "DocumentSpoilt";
}

/** What an update has changed, as Yjs encodes it, deletions as their author named them, and whether the document made this change by itself. */
export interface Change {
  update: Uint8Array;
  isOwn: boolean;
}

/** Origin of what comes from the log. */
export const fromLog = Symbol("log");

/**
 * A room's document. What was deleted before it was loaded is collected; what is deleted while it lives is kept until
 * it is loaded again, so that nobody is ever sent a GC struct for something that is not committed.
 */
export class LiveDocument {
  readonly doc: Y.Doc;
  readonly #maximum: number;
  #changes: { update: Uint8Array; origin: unknown }[] = [];
  /** What the authors of these changes have deleted by name. */
  #named: Deletions[] = [];
  /** The state without the text of what was deleted, until the document changes. */
  #collected: Uint8Array | null = null;
  /** What is sent to those who may read the history, and to those who may not. */
  readonly #frames = {
    whole: new StateFrames({ whole: () => this.encode(), after: (vector) => Y.encodeStateAsUpdate(this.doc, vector) }),
    collected: new StateFrames({
      whole: () => this.#collect(),
      after: (vector) => Y.diffUpdate(this.#collect(), vector),
    }),
  };
  #grown = 0;
  /** Never below the size of the encoded state. */
  #size: number;

  constructor({ doc }: Pick<LoadedDocument, "doc">, maximum: number) {
    this.doc = doc;
    this.#maximum = maximum;
    doc.gc = false;
    this.#size = this.encode().byteLength;
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      this.#changes.push({ update, origin });
      this.#collected = null;
    });
  }

  /** Bytes of its encoded state, or a little more. */
  get size(): number {
    return this.#size;
  }

  /** Bytes of all changes since it was loaded. */
  get grown(): number {
    return this.#grown;
  }

  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  /** The whole state. */
  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** What is sent to whoever comes; to those who may not read the history, without the text of what was deleted. */
  frames({ withHistory }: { withHistory: boolean }): StateFrames {
    return withHistory ? this.#frames.whole : this.#frames.collected;
  }

  /** A change was sent, framed so, to those who are here. */
  noteSent(frame: Buffer): void {
    this.#frames.whole.change(frame);
    this.#frames.collected.change(frame);
  }

  /** Lets go of what nobody has asked for since the last time. */
  forget(): void {
    this.#frames.whole.forget();
    this.#frames.collected.forget();
    this.#collected = null;
  }

  /** See `checkUpdate`. */
  check(update: Uint8Array, rules: UpdateRules): Verdict {
    return checkUpdate(update, this.doc, rules);
  }

  /** Whether the document would pass its largest size with this update; measured only when it may. */
  isTooBigWith(update: Uint8Array): boolean {
    if (this.#size + update.byteLength <= this.#maximum) return false;
    const size = collected([this.encode(), update]).byteLength;
    if (size > this.#maximum) return true;
    this.#size = size - update.byteLength;
    return false;
  }

  #collect(): Uint8Array {
    this.#collected ??= collected([this.encode()]);
    return this.#collected;
  }

  /**
   * Does work that adds updates, as one change. Answers what has changed, as one update and those that the document made by
   * itself; nothing, when all was known.
   */
  together(origin: unknown, work: () => void): Change[] {
    this.#changes = [];
    this.#named = [];
    const size = this.#size;
    try {
      Y.transact(this.doc, work, origin, false);
    } finally {
      this.#size = size;
    }
    const changes = this.#changes.map((change) => {
      const isOwn = change.origin !== origin;
      return { update: isOwn ? change.update : withNamedDeletions(change.update, this.#named), isOwn };
    });
    const bytes = changes.reduce((sum, { update: { byteLength } }) => sum + byteLength, 0);
    this.#size += bytes;
    this.#grown += bytes;
    return changes;
  }

  /** Adds an update that was checked; only in `together`. Throws `DocumentSpoilt`. */
  add(update: Uint8Array): void {
    this.#add(update, Y.applyUpdate);
  }

  /** Adds a step of the log, as every node does; only in `together`. Throws `DocumentSpoilt`. */
  addFromLog(step: Uint8Array): void {
    this.#add(step, (doc) => addStep(doc, step));
  }

  #add(update: Uint8Array, apply: (doc: Y.Doc, update: Uint8Array) => void): void {
    try {
      apply(this.doc, update);
    } catch (cause) {
      throw new DocumentSpoilt("an update threw", { cause });
    }
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null)
      throw new DocumentSpoilt("an update left something pending");
    // What it adds at most, until it is known what all of them have changed.
    this.#size += update.byteLength;
    if (deletes(update)) this.#named.push(Y.decodeUpdate(update).ds);
  }

  /** Applies an update that was checked. Answers what changed; nothing, when all was known. Throws `DocumentSpoilt`. */
  apply(update: Uint8Array, origin: unknown): Change[] {
    return this.together(origin, () => this.add(update));
  }
}

/** The state that these updates make, in which what was deleted is collected. */
function collected(updates: readonly Uint8Array[]): Uint8Array {
  const copy = new Y.Doc();
  copy.transact(() => {
    for (const update of updates) Y.applyUpdate(copy, update);
  });
  const state = Y.encodeStateAsUpdate(copy);
  copy.destroy();
  return state;
}
