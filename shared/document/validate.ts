import { getSchema } from "@tiptap/core";
import type { NodeType, Schema } from "@tiptap/pm/model";
import { type Block, blockAttributes } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import { readRemoteAddress } from "../embeds/remote-address.ts";
import { readMeasure } from "../indicators/measure.ts";
import { findIndicator, type IndicatorFinder } from "../indicators/referential.ts";
import type { Kind } from "../kinds/define-kind.ts";
import type { ScalarDefinition } from "../kinds/field.ts";
import { readScalar } from "../kinds/read-field.ts";
import { readFields } from "../kinds/read-fields.ts";
import type { BodyNode } from "./body-node.ts";
import type { DocumentProblem, ProblemCode } from "./document-problem.ts";
import { type PageDocument, readRows } from "./page-document.ts";
import { proseCellName, proseRowName } from "./prose-rows.ts";
import { readBody } from "./read-body.ts";
import { isSafeLink } from "./safe-link.ts";
import { extensionsFor } from "./tiptap-nodes.ts";
import { noVocabulary } from "./vocabulary.ts";

/** Whether what a document refers to is there; what is not asked for is taken to be. */
export type Present = (type: "page" | "person" | "territory" | "file", id: string) => boolean;

/**
 * What is wrong in a document of this kind, in reading order: its fields, then its body. The document is not touched.
 * `find` knows the indicators beyond those that are shipped.
 */
export function validateDocument(
  { fields, body, data }: Omit<PageDocument, "doc">,
  kind: Kind | undefined,
  { isPresent = () => true, find = findIndicator }: { isPresent?: Present; find?: IndicatorFinder } = {},
): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  for (const { field, row, column } of kind ? readFields(kind, fields).errors : [])
    problems.push({ code: "badField", path: [], name: field, ...(row && { row }), ...(column && { column }) });
  const check: Check = {
    schema: getSchema(extensionsFor(noVocabulary)),
    ids: new Set(),
    data,
    isPresent,
    find,
    problems,
  };
  visitChildren(check, readBody(body), { path: [] });
  return problems;
}

interface Check {
  schema: Schema;
  ids: Set<string>;
  data: PageDocument["data"];
  isPresent: Present;
  find: IndicatorFinder;
  problems: DocumentProblem[];
}

interface Place {
  path: readonly number[];
  blockId?: string;
}

function visitChildren(check: Check, parent: BodyNode, place: Place): void {
  const type = check.schema.nodes[parent.type];
  const allowed = type && childrenOf(type);
  for (const [index, node] of (parent.content ?? []).entries()) {
    const at = { ...place, path: [...place.path, index] };
    const childType = check.schema.nodes[node.type];
    if (allowed && childType && !allowed.has(childType)) tell(check, "misplacedNode", node.type, at);
    visit(check, node, childType, at);
  }
}

function visit(check: Check, node: BodyNode, type: NodeType | undefined, place: Place): void {
  if (type === undefined) {
    tell(check, "unknownNode", node.type, place);
    visitChildren(check, node, place);
    return;
  }
  for (const attribute of Object.keys(node.attrs ?? {}))
    if (!Object.hasOwn(type.spec.attrs ?? {}, attribute))
      tell(check, "unknownAttribute", node.type, place, { attribute });
  for (const mark of node.marks ?? []) {
    if (check.schema.marks[mark.type] === undefined) tell(check, "unknownMark", mark.type, place);
    if (mark.type === "link" && !isSafeLink(String(mark.attrs?.href ?? "")))
      tell(check, "badAttribute", mark.type, place, { attribute: "href" });
  }
  const block = findBlock(node.type);
  const inside = block ? visitBlock(check, block, node, place) : place;
  if (node.type === proseRowName) checkId(check, node, place);
  visitChildren(check, node, inside);
}

function visitBlock(check: Check, block: Block, node: BodyNode, place: Place): Place {
  const attributes = blockAttributes(block, node.attrs);
  const { id = "" } = attributes;
  const at = { ...place, ...(id && { blockId: id }) };
  checkId(check, node, at);
  for (const [attribute, definition] of Object.entries(block.fields ?? {}))
    checkValue(check, definition, attributes[attribute] ?? "", node.type, at, { attribute });
  if (block.name === "indicateur") {
    for (const attribute of Object.keys(readMeasure(attributes, check.find).errors))
      tell(check, "badAttribute", node.type, at, { attribute });
    checkPresent(check, "territory", attributes.territory ?? "", node.type, at, { attribute: "territory" });
  }
  if (block.lacksAlternative?.(attributes)) tell(check, "missingAlternative", node.type, at, { attribute: "alt" });
  const address = block.fields === undefined ? block.usedAddress?.(attributes) : undefined;
  if (address !== undefined && readRemoteAddress(address) === null)
    tell(check, "badAttribute", node.type, at, { attribute: "link" });
  const file = block.usedFile?.(attributes);
  if (file) checkPresent(check, "file", file, node.type, at, { attribute: "file" });
  if (block.rows) visitRows(check, block.rows.list, node.type, id, at);
  for (const [index, row] of (node.content ?? []).entries())
    if (block.cells && row.type === proseRowName) visitCells(check, block, row, { ...at, path: [...at.path, index] });
  return at;
}

function visitRows(
  check: Check,
  list: Readonly<Record<string, ScalarDefinition>>,
  name: string,
  blockId: string,
  place: Place,
): void {
  for (const { id, columns } of readRows(check.data, blockId)) {
    for (const [column, typed] of Object.entries(columns)) {
      const definition = Object.hasOwn(list, column) ? list[column] : undefined;
      const where = { row: id, column };
      if (definition === undefined) tell(check, "unknownColumn", name, place, where);
      else checkValue(check, definition, typed, name, place, where);
    }
  }
}

function visitCells(check: Check, block: Block, row: BodyNode, place: Place): void {
  for (const [index, cell] of (row.content ?? []).entries()) {
    const column = String(cell.attrs?.column ?? "");
    if (cell.type === proseCellName && !Object.hasOwn(block.cells ?? {}, column))
      tell(check, "unknownColumn", block.name, { ...place, path: [...place.path, index] }, { column });
  }
}

type Where = Pick<DocumentProblem, "attribute" | "row" | "column">;

function checkValue(
  check: Check,
  definition: ScalarDefinition,
  typed: string,
  name: string,
  place: Place,
  where: Where,
): void {
  if (typed.trim() === "") return;
  const reading = readScalar(definition, typed);
  if (!reading.ok) tell(check, "badAttribute", name, place, where);
  else if (definition.type === "page" || definition.type === "person" || definition.type === "territory")
    checkPresent(check, definition.type, String(reading.value), name, place, where);
}

function checkPresent(
  check: Check,
  type: Parameters<Present>[0],
  id: string,
  name: string,
  place: Place,
  where: Where,
): void {
  if (id !== "" && !check.isPresent(type, id)) tell(check, "danglingReference", name, place, where);
}

function checkId({ ids, ...check }: Check, node: BodyNode, place: Place): void {
  const id = typeof node.attrs?.id === "string" ? node.attrs.id : "";
  if (id === "") tell(check, "missingId", node.type, place);
  else if (ids.has(`${node.type === proseRowName} ${id}`)) tell(check, "repeatedId", node.type, place);
  ids.add(`${node.type === proseRowName} ${id}`);
}

function tell(
  { problems }: Pick<Check, "problems">,
  code: ProblemCode,
  name: string,
  { path, blockId }: Place,
  where: Where = {},
): void {
  problems.push({ code, path, name, ...(blockId && { blockId }), ...where });
}

/** The types that may stand in a node, wherever among its children. */
function childrenOf(type: NodeType): ReadonlySet<NodeType> {
  const known = allowedChildren.get(type);
  if (known) return known;
  const found = new Set<NodeType>();
  const seen = new Set([type.contentMatch]);
  for (const match of seen) {
    for (let edge = 0; edge < match.edgeCount; edge += 1) {
      const { type: child, next } = match.edge(edge);
      found.add(child);
      seen.add(next);
    }
  }
  allowedChildren.set(type, found);
  return found;
}

const allowedChildren = new WeakMap<NodeType, ReadonlySet<NodeType>>();
