import type * as Y from "yjs";
import { copyContent } from "./content-key.ts";
import { type Merging, mergedValue, readsAs } from "./merge-values.ts";

/** What elements and texts have in common; attributes may be numbers and booleans, though Yjs types them as strings. */
interface WithAttributes {
  getAttributes(): Record<string, unknown>;
  setAttribute(name: string, value: unknown): void;
  removeAttribute(name: string): void;
}

/** Makes `wanted` of `base` among the attributes of an element or a text. */
export function mergeAttributes(
  live: Y.XmlElement | Y.XmlText,
  base: Y.XmlElement | Y.XmlText,
  wanted: Y.XmlElement | Y.XmlText,
  isFree: (name: string) => boolean,
  merging: Merging,
): void {
  const node = live as unknown as WithAttributes;
  const [own, before, after] = [live, base, wanted].map(
    (each) => new Map(Object.entries((each as unknown as WithAttributes).getAttributes())),
  );
  for (const name of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
    const present = own?.get(name);
    const merged = mergedValue(present, before?.get(name), after?.get(name), isFree(name), merging);
    if (readsAs(present, merged, merging)) continue;
    if (merged === undefined) node.removeAttribute(name);
    else node.setAttribute(name, copyContent(merged));
  }
}
