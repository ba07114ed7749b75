import { Table } from "@tiptap/extension-table";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, Plugin, type PluginSpec } from "@tiptap/pm/state";
import { TableMap } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

/**
 * A table that is left as it was found: the library's own repairs would be made by every client that opens a malformed
 * table, each adding the same missing cells.
 */
export const UnrepairedTable = Table.extend({
  // A table wider than the screen scrolls within its frame: the frame takes the focus, so that the arrow keys scroll it.
  addNodeView() {
    const draw = this.parent?.() ?? null;
    if (draw === null) return null;
    return (props) => {
      const view = draw(props);
      if (view.dom instanceof HTMLElement) view.dom.tabIndex = 0;
      return view;
    };
  },
  addProseMirrorPlugins() {
    return (this.parent?.() ?? []).map((plugin: Plugin) => new Plugin({ ...plugin.spec, ...cautious(plugin.spec) }));
  },
});

/** Whether rows of this table differ in length, or cells cover one another, as two people's edits may leave it. */
export function isRagged(table: Node): boolean {
  return TableMap.get(table).problems?.some(({ type }) => type !== "colwidth mismatch") ?? false;
}

/**
 * The library takes a place without a cell for the whole first row: selecting it throws, emptying it empties the row. In a
 * ragged table cells are therefore not selected, only texts.
 */
function cautious({ props = {}, appendTransaction }: PluginSpec<unknown>): Partial<PluginSpec<unknown>> {
  const { handleKeyDown, handlePaste, handleDOMEvents = {} } = props;
  return {
    props: {
      ...props,
      handleKeyDown(view, event) {
        return !selectsRagged(view.state) && (handleKeyDown?.call(this as Plugin, view, event) ?? false);
      },
      handlePaste(view, event, slice) {
        return !selectsRagged(view.state) && (handlePaste?.call(this as Plugin, view, event, slice) ?? false);
      },
      handleDOMEvents: {
        ...handleDOMEvents,
        mousedown(view, event) {
          if (pointsAtRagged(view, event)) return false;
          return handleDOMEvents.mousedown?.call(this as Plugin, view, event);
        },
      },
    },
    ...(appendTransaction && {
      appendTransaction(...given) {
        const [, , state] = given;
        if (state.selection instanceof NodeSelection && selectsRagged(state)) return null;
        const proposed = appendTransaction.apply(this, given);
        return proposed?.docChanged ? null : proposed;
      },
    }),
  };
}

function selectsRagged({ selection }: EditorState): boolean {
  const chosen = selection instanceof NodeSelection && isTable(selection.node) && isRagged(selection.node);
  return chosen || isInRagged(selection.$from);
}

function pointsAtRagged(view: EditorView, { clientX, clientY }: MouseEvent): boolean {
  const place = view.posAtCoords({ left: clientX, top: clientY });
  return place !== null && isInRagged(view.state.doc.resolve(place.pos));
}

function isInRagged($at: ResolvedPos): boolean {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const node = $at.node(depth);
    if (isTable(node)) return isRagged(node);
  }
  return false;
}

function isTable(node: Node): boolean {
  return node.type.spec.tableRole === "table";
}
