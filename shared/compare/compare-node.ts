import { isFreeAttribute } from "../blocks/free-attribute.ts";
import { findBlock } from "../blocks/index.ts";
import type { BodyNode } from "../document/body-node.ts";
import { compareChildren } from "./compare-children.ts";
import { compareInline } from "./compare-inline.ts";
import { compareRows } from "./compare-rows.ts";
import { compareValues } from "./compare-values.ts";
import type { ChangedNode, SameNode } from "./compared.ts";
import type { Comparison } from "./comparison.ts";
import { attributesOf, childrenOf, holdsText } from "./node-contents.ts";

/** What has changed in a node that stands on both sides. */
export function compareNode(before: BodyNode, after: BodyNode, comparison: Comparison): SameNode | ChangedNode {
  const { contents, effort } = comparison;
  if (contents.keyOf(before) === contents.keyOf(after)) return { change: "same", node: after };
  const isFree = (name: string) => isFreeAttribute(after.type, name);
  const attributes = compareValues(attributesOf(before), attributesOf(after), isFree, effort);
  const held = { ...compareRowsOf(before, after, comparison), ...compareHeld(before, after, comparison) };
  const parts = [held.rows, held.text, held.content].flatMap((list): readonly { change: string }[] => list ?? []);
  if (before.type === after.type && attributes.length === 0 && parts.every(({ change }) => change === "same"))
    return { change: "same", node: after };
  return { change: "changed", before, after, attributes, ...held };
}

function compareRowsOf(before: BodyNode, after: BodyNode, { effort }: Comparison): Pick<ChangedNode, "rows"> {
  if (!before.rows && !after.rows) return {};
  const definitions = findBlock(after.type)?.rows?.list ?? {};
  return { rows: compareRows(before.rows ?? [], after.rows ?? [], definitions, effort) };
}

function compareHeld(before: BodyNode, after: BodyNode, comparison: Comparison): Pick<ChangedNode, "text" | "content"> {
  if (!before.content && !after.content) return {};
  if (holdsText(before) && holdsText(after)) return { text: compareInline(before, after, comparison) };
  return { content: compareChildren(childrenOf(before), childrenOf(after), comparison) };
}
