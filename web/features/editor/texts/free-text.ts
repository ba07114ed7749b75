import { isFreeAttribute } from "@passerelles/shared/blocks/free-attribute.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { isFreeText } from "@passerelles/shared/kinds/free-text.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import type { Label } from "@passerelles/shared/strings/label.ts";
import * as Y from "yjs";
import type { SharedMap } from "./write-key.ts";

/** Whether what a key of a shared map of a page holds is free text, whose parts several people may write. */
export type IsFreeText = (map: SharedMap, key: string) => boolean;

/** Knows the free texts of a page of this kind: in its fields, in their rows, and in its blocks. */
export function freeTextsOf(document: PageDocument, kindName: string): IsFreeText {
  return (map, key) =>
    map instanceof Y.XmlElement
      ? isFreeAttribute(map.nodeName, key)
      : isFreeText(definitionAt(document, kindName, map, key));
}

/** What a key of a shared map of a page is called; of a block that has no names for its attributes, what the block is called. */
export function nameOfText(document: PageDocument, kindName: string, map: SharedMap, key: string): Label | undefined {
  if (!(map instanceof Y.XmlElement)) return definitionAt(document, kindName, map, key)?.label;
  const block = findBlock(map.nodeName);
  return block?.fields?.[key]?.label ?? block?.label;
}

/** The definition of a field of the page, or of a column of rows of its fields or of its blocks. */
function definitionAt({ fields, data, body }: PageDocument, kindName: string, map: SharedMap, key: string) {
  const definitions = findKind(kindName)?.fields ?? {};
  if (map === fields) return definitions[key];
  const list = map.parent;
  const name = list?._item?.parentSub;
  if (!list || !name) return undefined;
  if (list.parent === fields) return definitions[name]?.list?.[key];
  return list.parent === data ? findBlock(nameOfBlock(body, name) ?? "")?.rows?.list[key] : undefined;
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
