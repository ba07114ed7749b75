import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";

/** Letters that a head has at least to be taken for the beginning of a column's name, or the other way round. */
const shortest = 4;

/**
 * The column of a block that a head of a table or a heading names, in any language: « Étapes », « 2. Constats (13) »,
 * « Enjeux » for « Enjeux prioritaires ». Undefined when it names none.
 */
export function columnNamed(block: Block, head: string): string | undefined {
  const said = bare(head);
  if (said === "") return undefined;
  const names = Object.entries(block.cells ?? {}).flatMap(([column, { label }]) =>
    [column, ...Object.values(label)].map((name) => ({ column, name: bare(name) })),
  );
  const exact = names.find(({ name }) => name === said);
  if (exact) return exact.column;
  const near = names.filter(({ name }) => begins(name, said) || begins(said, name));
  return new Set(near.map(({ column }) => column)).size === 1 ? near[0]?.column : undefined;
}

/** Whether the first words of the one are those of the other. */
function begins(long: string, short: string): boolean {
  return short.length >= shortest && long.startsWith(`${short} `);
}

/** The words of a head alone: no accent, number, sign or plural. */
function bare(head: string): string {
  return foldText(head)
    .replaceAll(/[^\p{L}]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word))
    .join(" ");
}
