import * as Y from "yjs";

/** What is read of a shared type whose keys hold texts: a map, or an element with its attributes. */
export type SharedMap = Pick<Y.AbstractType<unknown>, "_map" | "_item" | "parent" | "doc">;

/** The text that a key of a shared map holds; "" for none. */
export function textAt(map: SharedMap, key: string): string {
  const item = map._map.get(key);
  const value = item === undefined || item.deleted ? undefined : item.content.getContent()[item.length - 1];
  return typeof value === "string" ? value : "";
}

/** Makes a key of a shared map hold a text; nothing is held for "". */
export function writeKey(map: SharedMap, key: string, text: string): void {
  if (textAt(map, key) === text) return;
  if (map instanceof Y.XmlElement) {
    if (text === "") map.removeAttribute(key);
    else map.setAttribute(key, text);
  } else if (map instanceof Y.Map) {
    if (text === "") map.delete(key);
    else map.set(key, text);
  }
}
