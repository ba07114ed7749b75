import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { saysSomething } from "@passerelles/shared/document/prose-rows.ts";

/** A row on its way into a block: what its cells are to hold, by column. */
export type PastedRow = Readonly<Record<string, readonly BodyNode[]>>;

/** What nodes say, in one line. */
export function lineOf(nodes: readonly BodyNode[]): string {
  return nodes
    .map(({ type, text, content }) => (type === "hardBreak" ? " " : (text ?? lineOf(content ?? []))))
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What says something among these nodes, as its column holds it: paragraphs become items where items are meant. */
export function asCell(block: Block, column: string, nodes: readonly BodyNode[]): readonly BodyNode[] {
  const said = nodes.filter((node) => saysSomething([node]));
  if (!block.cells?.[column]?.items) return said;
  const cell: BodyNode[] = [];
  let items: BodyNode[] | undefined;
  for (const node of said) {
    if (node.type !== "paragraph") {
      items = undefined;
      cell.push(node);
    } else if (items) items.push({ type: "listItem", content: [withoutBullet(node)] });
    else {
      items = [{ type: "listItem", content: [withoutBullet(node)] }];
      cell.push({ type: "bulletList", content: items });
    }
  }
  return cell;
}

/** A paragraph without the sign that somebody typed before an item. */
function withoutBullet(paragraph: BodyNode): BodyNode {
  const [first, ...rest] = paragraph.content ?? [];
  if (first?.text === undefined) return paragraph;
  const text = first.text.replace(/^\s*[•·▪◦‣–-]\s+/, "");
  return { ...paragraph, content: text === "" ? rest : [{ ...first, text }, ...rest] };
}
