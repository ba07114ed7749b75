import { findBlock } from "@passerelles/shared/blocks/index.ts";
import * as Y from "yjs";
import type { Queryable } from "../database/client.ts";
import { namedFiles } from "../projection/named-files.ts";
import { placeFiles } from "./placements.ts";

/**
 * Takes out of a copy of a page's document the files that the page may not show, judged by those who named them there:
 * whoever copies the page, or puts a state of it back, would else be taken for the one who named them.
 */
export async function dropUnplaced(db: Queryable, pageId: string, body: Y.XmlFragment): Promise<void> {
  const placed = new Set(await placeFiles(db, pageId, namedFiles(body)));
  for (const node of [...body.createTreeWalker(() => true)]) {
    if (!(node instanceof Y.XmlElement)) continue;
    const usedFile = findBlock(node.nodeName)?.usedFile;
    for (const [name, value] of Object.entries(node.getAttributes())) {
      const id = usedFile?.({ [name]: String(value) })?.toLowerCase();
      if (id !== undefined && !placed.has(id)) node.setAttribute(name, "");
    }
  }
}
