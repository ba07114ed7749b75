import { findBlock } from "@passerelles/shared/blocks/index.ts";
import * as Y from "yjs";

/** A file named by a block of a page. */
export interface NamedFile {
  /** In lower case. */
  id: string;
  /** Of the Yjs client that wrote this id in the page. */
  clientId: number;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The files that the blocks of a body name, and who named them: several may name the same one. */
export function namedFiles(body: Y.XmlFragment): NamedFile[] {
  const found = new Map<string, NamedFile>();
  for (const node of body.createTreeWalker(() => true)) {
    if (!(node instanceof Y.XmlElement)) continue;
    // Whose an attribute is stands in the item that holds it, which Yjs gives no other way to.
    for (const [name, item] of node._map) {
      if (item.deleted) continue;
      const id =
        findBlock(node.nodeName)
          ?.usedFile?.({ [name]: String(node.getAttribute(name)) })
          ?.toLowerCase() ?? "";
      if (uuid.test(id)) found.set(`${id} ${item.id.client}`, { id, clientId: item.id.client });
    }
  }
  return [...found.values()];
}
