import * as Y from "yjs";

/** Keys already made, for one replacement: a node is compared at each level above it. */
export type ContentKeys = WeakMap<object, string>;

/** A text that is the same for two values, types of Yjs included, exactly when they read the same. */
export function contentKey(value: unknown, keys: ContentKeys): string {
  if (typeof value !== "object" || value === null) return `${typeof value} ${JSON.stringify(value) ?? String(value)}`;
  const known = keys.get(value);
  if (known !== undefined) return known;
  const key = makeKey(value, keys);
  keys.set(value, key);
  return key;
}

function makeKey(value: object, keys: ContentKeys): string {
  if (value instanceof Y.XmlText || value instanceof Y.Text) {
    const runs = (value.toDelta() as Record<string, unknown>[]).map((run) => recordKey(run, keys));
    return `text ${recordKey(value.getAttributes(), keys)} [${runs.join()}]`;
  }
  if (value instanceof Y.XmlElement) {
    return `element ${JSON.stringify(value.nodeName)} ${recordKey(value.getAttributes(), keys)} ${childrenKey(value, keys)}`;
  }
  if (value instanceof Y.XmlFragment) return `fragment ${childrenKey(value, keys)}`;
  if (value instanceof Y.Map) return `map ${recordKey(Object.fromEntries(value.entries()), keys)}`;
  if (value instanceof Y.Array) return `array [${value.map((item) => contentKey(item, keys)).join()}]`;
  if (value instanceof Uint8Array) return `bytes ${value.join()}`;
  if (Array.isArray(value)) return `list [${value.map((item) => contentKey(item, keys)).join()}]`;
  return `record ${recordKey(value as Record<string, unknown>, keys)}`;
}

function childrenKey(parent: Y.XmlFragment | Y.XmlElement, keys: ContentKeys): string {
  return `[${parent
    .toArray()
    .map((child) => contentKey(child, keys))
    .join()}]`;
}

function recordKey(record: Record<string, unknown>, keys: ContentKeys): string {
  const names = Object.keys(record).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${contentKey(record[name], keys)}`).join()}}`;
}

/** A value to put elsewhere: a type of Yjs belongs to one place, so it is copied; anything else is as it is. */
export function copyContent<T>(value: T): T {
  return value instanceof Y.AbstractType ? (value.clone() as T) : value;
}
