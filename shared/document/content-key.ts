import * as Y from "yjs";

/** Keys already made, for one replacement: a node is compared at each level above it. */
export type ContentKeys = WeakMap<object, string>;

/** A text that is the same for two values, types of Yjs included, exactly when they read the same. */
export function contentKey(value: unknown, keys: ContentKeys): string {
  if (typeof value === "string") return `string ${JSON.stringify(value)}`;
  if (typeof value !== "object" || value === null) return `${typeof value} ${String(value)}`;
  const known = keys.get(value);
  if (known !== undefined) return known;
  const key = makeKey(value, keys);
  keys.set(value, key);
  return key;
}

function makeKey(value: object, keys: ContentKeys): string {
  if (value instanceof Y.XmlText || value instanceof Y.Text) {
    return `text ${recordKey(value.getAttributes(), keys)} [${runsKey(value, keys)}]`;
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

/** Runs that are marked the same are one run, however Yjs came to split them. */
function runsKey(text: Y.Text, keys: ContentKeys): string {
  const runs: { said: string; marks: string }[] = [];
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    const marks = recordKey(attributes ?? {}, keys);
    const last = runs.at(-1);
    if (typeof insert !== "string") runs.push({ said: `object ${contentKey(insert, keys)}`, marks: `${marks} alone` });
    else if (last?.marks === marks) last.said += insert;
    else runs.push({ said: insert, marks });
  }
  return runs.map(({ said, marks }) => `${JSON.stringify(said)} ${marks}`).join();
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
