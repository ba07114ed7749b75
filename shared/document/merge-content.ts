import * as Y from "yjs";
import { isFreeAttribute } from "../blocks/free-attribute.ts";
import { findBlock } from "../blocks/index.ts";
import type { Kind } from "../kinds/define-kind.ts";
import type { FieldDefinition } from "../kinds/field.ts";
import { isFreeText } from "../kinds/free-text.ts";
import { mergeChildren } from "./merge-children.ts";
import { mergeMap } from "./merge-map.ts";
import type { Merging } from "./merge-values.ts";
import type { PageDocument } from "./page-document.ts";

/** Product of lengths of texts, summed, up to which texts that both sides have changed are merged; past it they stay. */
const mostCompared = 500_000_000;

type Content = Omit<PageDocument, "doc">;

/**
 * Does to a live document what makes `wanted` of `base`, by edits on top: where the document still reads as `base`, it becomes
 * what `wanted` has there; where somebody has written since, their words, rows, values and blocks stay, and texts that both have
 * changed are merged by words. All three are states of one document. To take a restore back, `base` is what was restored and
 * `wanted` what was there before; it is to be done once: words that came back where others were typed would come twice.
 */
export function mergeContent(live: PageDocument, base: Content, wanted: Content, kind: Kind | undefined): void {
  const merging: Merging = { keys: new WeakMap(), left: mostCompared };
  const ofField = (field: string) => (kind && Object.hasOwn(kind.fields, field) ? kind.fields[field] : undefined);
  const isFreeColumn = (definition: FieldDefinition | undefined, column: string) =>
    isFreeText(definition?.list && Object.hasOwn(definition.list, column) ? definition.list[column] : undefined);
  const isFreeField = ([field = "", ...within]: readonly string[]) =>
    within.length === 0 ? isFreeText(ofField(field)) : isFreeColumn(ofField(field), within.at(-1) ?? "");
  live.doc.transact(() => {
    const names = new Map([base, wanted, live].flatMap(({ body }) => [...blockNames(body)]));
    mergeMap(live.fields, base.fields, wanted.fields, isFreeField, merging);
    mergeMap(
      live.data,
      base.data,
      wanted.data,
      ([id = "", , column = ""]) => isFreeColumn(findBlock(names.get(id) ?? "")?.rows, column),
      merging,
    );
    mergeChildren(live.body, base.body, wanted.body, isFreeAttribute, merging);
  });
}

/** The names of the blocks of a body by their ids. */
function blockNames(body: Y.XmlFragment): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of body.createTreeWalker((each) => each instanceof Y.XmlElement)) {
    const id = node instanceof Y.XmlElement ? node.getAttribute("id") : undefined;
    if (typeof id === "string" && node instanceof Y.XmlElement) names.set(id, node.nodeName);
  }
  return names;
}
