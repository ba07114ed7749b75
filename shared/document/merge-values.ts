import { mergeTexts } from "../text/merge-texts.ts";
import { type ContentKeys, contentKey } from "./content-key.ts";

/** One three-way merge of contents: what is known of them, and how much may still be compared. */
export interface Merging {
  keys: ContentKeys;
  /** Product of lengths of texts that may still be compared. */
  left: number;
}

/** Whether two values, absent ones included, read the same. */
export function readsAs(one: unknown, other: unknown, { keys }: Merging): boolean {
  return one === undefined || other === undefined ? one === other : contentKey(one, keys) === contentKey(other, keys);
}

/**
 * What a value becomes when `wanted` is made of `base` in it: itself where somebody has changed it since, but free text, which
 * is merged by words; undefined for none.
 */
export function mergedValue(live: unknown, base: unknown, wanted: unknown, isFree: boolean, merging: Merging): unknown {
  if (readsAs(base, wanted, merging) || readsAs(live, wanted, merging)) return live;
  if (readsAs(live, base, merging)) return wanted;
  if (!isFree || ![live, base, wanted].every((value) => value === undefined || typeof value === "string")) return live;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return mergedText(text(live), text(base), text(wanted), merging) || undefined;
}

/** A text in which `wanted` was made of `base`; as it is where the two changes are at odds, or too much was compared already. */
export function mergedText(live: string, base: string, wanted: string, merging: Merging): string {
  merging.left -= base.length * (live.length + wanted.length);
  return merging.left < 0 ? live : (mergeTexts(base, wanted, live, "own") ?? live);
}
