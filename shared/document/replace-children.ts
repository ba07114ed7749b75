import * as Y from "yjs";
import { alignChildren } from "./align-children.ts";
import { type ContentKeys, contentKey, copyContent } from "./content-key.ts";
import { replaceText } from "./replace-text.ts";

type Parent = Y.XmlFragment | Y.XmlElement;
type Child = Y.XmlElement | Y.XmlText | Y.XmlHook;

/** Makes the children of a node read like another's: equal ones are kept, alike ones changed within, the others replaced. */
export function replaceChildren(live: Parent, wanted: Parent, keys: ContentKeys = new WeakMap()): void {
  const from = live.toArray() as Child[];
  const to = wanted.toArray() as Child[];
  const same = (a: Child, b: Child) => contentKey(a, keys) === contentKey(b, keys);
  const steps = alignChildren(from, to, { same, alike });
  let index = 0;
  for (const step of steps) {
    if (step.from === undefined) live.insert(index, [copyContent(step.to) as Y.XmlElement]);
    else if (step.to === undefined) {
      live.delete(index, 1);
      continue;
    } else if (!same(step.from, step.to)) replaceNode(step.from, step.to, keys);
    index += 1;
  }
}

/** Whether one node can become the other by changes within it. */
function alike(a: Child, b: Child): boolean {
  if (a instanceof Y.XmlElement && b instanceof Y.XmlElement) return a.nodeName === b.nodeName;
  return a instanceof Y.XmlText && b instanceof Y.XmlText;
}

function replaceNode(live: Child, wanted: Child, keys: ContentKeys): void {
  if (live instanceof Y.XmlElement && wanted instanceof Y.XmlElement) {
    replaceAttributes(live, wanted, keys);
    replaceChildren(live, wanted, keys);
  } else if (live instanceof Y.XmlText && wanted instanceof Y.XmlText) {
    replaceAttributes(live, wanted, keys);
    replaceText(live, wanted, keys);
  }
}

/** What elements and texts have in common; attributes may be numbers and booleans, though Yjs types them as strings. */
interface WithAttributes {
  getAttributes(): Record<string, unknown>;
  setAttribute(name: string, value: unknown): void;
  removeAttribute(name: string): void;
}

function replaceAttributes(live: Y.XmlElement | Y.XmlText, wanted: Y.XmlElement | Y.XmlText, keys: ContentKeys): void {
  const node = live as unknown as WithAttributes;
  const present = node.getAttributes();
  const target = (wanted as unknown as WithAttributes).getAttributes();
  for (const name of Object.keys(present)) if (!Object.hasOwn(target, name)) node.removeAttribute(name);
  for (const [name, value] of Object.entries(target)) {
    const isSame = Object.hasOwn(present, name) && contentKey(present[name], keys) === contentKey(value, keys);
    if (!isSame) node.setAttribute(name, copyContent(value));
  }
}
