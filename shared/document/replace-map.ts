import * as Y from "yjs";
import { type ContentKeys, contentKey, copyContent } from "./content-key.ts";

/** Makes a map read like another: maps within it are descended into, so that the rows and columns that stay are kept. */
export function replaceMap(live: Y.Map<unknown>, wanted: Y.Map<unknown>, keys: ContentKeys = new WeakMap()): void {
  for (const name of [...live.keys()]) if (!wanted.has(name)) live.delete(name);
  for (const [name, value] of wanted.entries()) {
    const present = live.get(name);
    if (present instanceof Y.Map && value instanceof Y.Map) replaceMap(present, value, keys);
    else if (!live.has(name) || contentKey(present, keys) !== contentKey(value, keys))
      live.set(name, copyContent(value));
  }
}
