import type { Block } from "./define-block.ts";

/** The check of a block that gives one source for all its figures, which stand in these fields and columns. */
export function checkedSource(...names: readonly string[]): NonNullable<Block["checks"]> {
  return ({ attributes, rows }) => {
    const places = [attributes, ...rows.map(({ columns }) => columns)];
    const first = places.flatMap((place) => names.map((name) => place[name]?.trim())).find(Boolean);
    if (first === undefined) return [];
    const isDone = (attributes.source ?? "").trim() !== "";
    return [{ thing: "figure", isDone, label: `${first} ${attributes.label ?? ""}` }];
  };
}
