import { partsOf } from "../text/words.ts";
import { align } from "./align.ts";
import { changedStretches } from "./changed-stretches.ts";
import type { TextPiece } from "./compared.ts";
import { type Effort, newEffort } from "./effort.ts";

/** What was changed in a text, in whole words. */
export function compareTexts(before: string, after: string, effort: Effort = newEffort()): TextPiece[] {
  const [from, to] = [partsOf(before), partsOf(after)];
  const numbers = new Map<string, number>();
  const pairs = align(numbered(from, numbers), numbered(to, numbers), effort);
  return changedStretches(from, to, pairs).flatMap((stretch): TextPiece[] => {
    const removed = from.slice(...stretch.before).join("");
    const added = to.slice(...stretch.after).join("");
    if (stretch.isKept) return [{ change: "same", text: added }];
    return [
      ...(removed === "" ? [] : [{ change: "removed" as const, text: removed }]),
      ...(added === "" ? [] : [{ change: "added" as const, text: added }]),
    ];
  });
}

/** The same number for the same text. */
export function numbered(parts: readonly string[], numbers: Map<string, number>): number[] {
  return parts.map((part) => {
    const number = numbers.get(part) ?? numbers.size;
    numbers.set(part, number);
    return number;
  });
}
