import type * as Y from "yjs";
import { wordHunksBetween } from "../text/word-hunks.ts";
import { contentKey } from "./content-key.ts";
import { type Merging, mergedText, readsAs } from "./merge-values.ts";
import { replaceText } from "./replace-text.ts";

type Attributes = Record<string, unknown>;
type Change = { retain?: number; delete?: number; insert?: string; attributes?: Attributes };

/** A text by units: its characters, and what marks each, with a key that is the same for the same marks. */
interface Units {
  text: string;
  marks: readonly { attributes: Attributes; key: string }[];
}

/**
 * Makes `wanted` of `base` in a text that somebody may have changed since: words, and the marks of words that stay. It is left
 * as it is where both have put other words in the place of the same ones, or where it holds objects.
 */
export function mergeText(live: Y.XmlText, base: Y.XmlText, wanted: Y.XmlText, merging: Merging): void {
  if (readsAs(live, base, merging)) {
    replaceText(live, wanted, merging.keys);
    return;
  }
  const [own, before, after] = [live, base, wanted].map((text) => unitsOf(text, merging));
  if (!own || !before || !after) return;
  const merged = mergedText(own.text, before.text, after.text, merging);
  if (merging.left < 0) return;
  const changes = changesOf(own, before, after, merged);
  if (changes.length > 0) live.applyDelta(changes, { sanitize: false });
}

function changesOf(live: Units, base: Units, wanted: Units, merged: string): Change[] {
  const fromLive = origins(live.text, merged);
  const fromWanted = origins(wanted.text, merged);
  const liveFromBase = origins(base.text, live.text);
  const wantedFromBase = inverted(origins(base.text, wanted.text), base.text.length);
  const marksAt = (at: number) => {
    const own = live.marks[at];
    const inBase = liveFromBase[at] ?? -1;
    const inWanted = wantedFromBase[inBase] ?? -1;
    return own?.key === base.marks[inBase]?.key ? (wanted.marks[inWanted] ?? own) : own;
  };
  const changes: Change[] = [];
  let next = 0;
  for (let at = 0; at < merged.length; at += 1) {
    const kept = fromLive[at] ?? -1;
    if (kept < 0) {
      add(changes, { insert: merged[at] ?? "", attributes: wanted.marks[fromWanted[at] ?? -1]?.attributes ?? {} });
      continue;
    }
    if (kept > next) add(changes, { delete: kept - next });
    next = kept + 1;
    const [present, target] = [live.marks[kept], marksAt(kept)];
    if (present?.key === target?.key) add(changes, { retain: 1 });
    else {
      const cleared = Object.fromEntries(Object.keys(present?.attributes ?? {}).map((name) => [name, null]));
      add(changes, { retain: 1, attributes: { ...cleared, ...target?.attributes } });
    }
  }
  if (next < live.text.length) add(changes, { delete: live.text.length - next });
  if (changes.at(-1)?.retain !== undefined && changes.at(-1)?.attributes === undefined) changes.pop();
  return changes;
}

/** Adds a change, to the last one where it goes on with it. */
function add(changes: Change[], change: Change): void {
  const last = changes.at(-1);
  if (last === undefined || JSON.stringify(last.attributes) !== JSON.stringify(change.attributes)) changes.push(change);
  else if (last.retain !== undefined && change.retain !== undefined) last.retain += change.retain;
  else if (last.delete !== undefined && change.delete !== undefined) last.delete += change.delete;
  else if (last.insert !== undefined && change.insert !== undefined) last.insert += change.insert;
  else changes.push(change);
}

/** For each unit of a text, the unit of another that it was; -1 where it is new. */
function origins(from: string, to: string): Int32Array {
  const found = new Int32Array(to.length).fill(-1);
  let [read, written] = [0, 0];
  const keep = (until: number) => {
    for (; read < until; read += 1, written += 1) found[written] = read;
  };
  for (const { at, removed, added } of wordHunksBetween(from, to)) {
    keep(at);
    read += removed;
    written += added.length;
  }
  keep(from.length);
  return found;
}

function inverted(places: Int32Array, length: number): Int32Array {
  const found = new Int32Array(length).fill(-1);
  for (const [at, place] of places.entries()) if (place >= 0) found[place] = at;
  return found;
}

/** Undefined for a text that holds objects. */
function unitsOf(text: Y.XmlText, { keys }: Merging): Units | undefined {
  const marks: { attributes: Attributes; key: string }[] = [];
  let said = "";
  for (const { insert, attributes = {} } of text.toDelta() as { insert: unknown; attributes?: Attributes }[]) {
    if (typeof insert !== "string") return undefined;
    const mark = { attributes, key: contentKey(attributes, keys) };
    for (let at = 0; at < insert.length; at += 1) marks.push(mark);
    said += insert;
  }
  return { text: said, marks };
}
