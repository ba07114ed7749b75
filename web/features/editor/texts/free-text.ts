import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { isFreeText } from "@passerelles/shared/kinds/free-text.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import * as Y from "yjs";
import type { SharedMap } from "./write-key.ts";

/** Whether what a key of a shared map of a page holds is free text, whose parts several people may write. */
export type IsFreeText = (map: SharedMap, key: string) => boolean;

/** Knows the free texts of a page of this kind: in its fields, in their rows, and in its blocks. */
export function freeTextsOf({ fields, data, body }: PageDocument, kindName: string): IsFreeText {
  const definitions = findKind(kindName)?.fields ?? {};
  return (map, key) => {
    if (map instanceof Y.XmlElement) return isFreeAttribute(map.nodeName, key);
    if (map === fields) return isFreeText(definitions[key]);
    const list = map.parent;
    const name = list?._item?.parentSub;
    if (!list || !name) return false;
    if (list.parent === fields) return isFreeText(definitions[name]?.list?.[key]);
    return list.parent === data && isFreeText(findBlock(nameOfBlock(body, name) ?? "")?.rows?.list[key]);
  };
}

/** The name of the block that has this id. */
function nameOfBlock(body: Y.XmlFragment, id: string): string | undefined {
  return elementById(body, id)?.nodeName;
}

/** The element of a body that has this id. */
export function elementById(body: Y.XmlFragment, id: string): Y.XmlElement | undefined {
  for (const node of body.createTreeWalker((each) => each instanceof Y.XmlElement))
    if (node instanceof Y.XmlElement && node.getAttribute("id") === id) return node;
  return undefined;
}

function isFreeAttribute(name: string, attribute: string): boolean {
  const block = findBlock(name);
  return block?.texts?.includes(attribute) === true || isFreeText(block?.fields?.[attribute]);
}
