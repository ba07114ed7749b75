import * as Y from "yjs";
import { copyContent } from "./content-key.ts";
import { type Merging, mergedValue, readsAs } from "./merge-values.ts";

const none: Pick<Y.Map<unknown>, "get" | "keys"> = { get: () => undefined, keys: () => new Map().keys() };

/** Makes `wanted` of `base` in a map, and in the maps within it; `isFree` knows free text by the keys that lead to it. */
export function mergeMap(
  live: Y.Map<unknown>,
  base: typeof none,
  wanted: typeof none,
  isFree: (path: readonly string[]) => boolean,
  merging: Merging,
  path: readonly string[] = [],
): void {
  for (const name of new Set([...base.keys(), ...wanted.keys()])) {
    const [own, before, after] = [live.get(name), base.get(name), wanted.get(name)];
    const at = [...path, name];
    if (own instanceof Y.Map && after instanceof Y.Map && (before === undefined || before instanceof Y.Map)) {
      mergeMap(own, before ?? none, after, isFree, merging, at);
      continue;
    }
    const merged = mergedValue(own, before, after, isFree(at), merging);
    if (readsAs(own, merged, merging)) continue;
    if (merged === undefined) live.delete(name);
    else live.set(name, copyContent(merged));
  }
}
