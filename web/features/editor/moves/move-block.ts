import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { proseRowName } from "@passerelles/shared/document/prose-rows.ts";
import type { ResolvedPos } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { fieldOrigin, type PageUndo } from "../page-undo.ts";
import { moveChild } from "./move-child.ts";
import { occupiedBy } from "./occupied.ts";

/** What a move acts on besides the view. */
export interface MoveBinding {
  document: PageDocument;
  awareness: Awareness;
  undo: PageUndo;
}

const units = new Set(["listItem", "taskItem", "tableRow", proseRowName]);

/** Depth of what moves by key where the caret is: an item of a list, a row of a table or of prose, else a block of the page. */
export function movableDepth($from: ResolvedPos): number {
  for (let depth = $from.depth; depth > 1; depth -= 1) if (units.has($from.node(depth).type.name)) return depth;
  return 1;
}

/**
 * Moves the node that stands at this depth above the place by so many siblings, in the shared document itself: the
 * editor's own binding would rewrite every block between. The caret goes along. One step of the history. Returns whether
 * it moved.
 */
export function moveNode(view: EditorView, $at: ResolvedPos, depth: number, by: number, binding: MoveBinding): boolean {
  const parent = sharedAt(binding.document.body, $at, depth - 1);
  const before = $at.node(depth - 1);
  const from = $at.index(depth - 1);
  const to = from + by;
  if (parent === undefined || parent.length !== before.childCount || to < 0 || to >= before.childCount) return false;

  const start = $at.start(depth - 1);
  const { anchor, head, node: selected } = asNodeSelection(view);
  const place = start + offsetOf(before, from);
  const isInside = anchor >= place && head <= place + before.child(from).nodeSize;

  binding.undo.stopCapturing();
  let moved = false;
  parent.doc?.transact(() => {
    moved = moveChild(parent, from, to, occupiedBy(binding.awareness, parent));
  }, fieldOrigin);
  binding.undo.stopCapturing();
  if (!moved) return false;

  const { doc, tr } = view.state;
  const landed = start + offsetOf(doc.resolve(start).node(depth - 1), to);
  if (isInside) {
    const shift = landed - place;
    if (selected) tr.setSelection(NodeSelection.create(doc, anchor + shift));
    else tr.setSelection(TextSelection.between(doc.resolve(anchor + shift), doc.resolve(head + shift)));
  }
  view.dispatch(tr.setMeta("addToHistory", false).scrollIntoView());
  return true;
}

function asNodeSelection({ state: { selection } }: EditorView) {
  const node = selection instanceof NodeSelection;
  return node ? { anchor: selection.from, head: selection.to, node } : { ...ends(selection), node };
}

function ends({ anchor, head }: { anchor: number; head: number }) {
  return { anchor, head };
}

function offsetOf(parent: { child(at: number): { nodeSize: number } }, index: number): number {
  let offset = 0;
  for (let at = 0; at < index; at += 1) offset += parent.child(at).nodeSize;
  return offset;
}

/** The shared element of the node at this depth: blocks have the same place among their siblings on both sides. */
export function sharedAt(body: Y.XmlFragment, $at: ResolvedPos, depth: number): Y.XmlFragment | undefined {
  let element = body;
  for (let at = 0; at < depth; at += 1) {
    const child: unknown = element.get($at.index(at));
    if (!(child instanceof Y.XmlElement)) return undefined;
    element = child;
  }
  return element;
}
