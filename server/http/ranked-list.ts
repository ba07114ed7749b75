import { z } from "zod";
import { decodeCursor, encodeCursor } from "./cursor.ts";

/** Items after which a list by rank ends: nobody reads so far, and each further piece costs more than the one before. */
export const longestRankedList = 1000;

const place = z.number().int().min(1).max(longestRankedList);

/** How many items a cursor says were given before. Throws a `Refusal` 400 when the cursor is none of ours. */
export function rankedOffset(after: string | undefined): number {
  return after === undefined ? 0 : decodeCursor(place, after);
}

/**
 * A piece of a list ordered by how well its items answer, of which one more than `limit` was asked for from `offset` on. A
 * rank is no place to go on from, so that a cursor counts.
 */
export function rankedPiece<T>(
  found: readonly T[],
  { offset, limit }: { offset: number; limit: number },
): { items: T[]; next: string | null } {
  const items = found.slice(0, limit);
  const end = offset + items.length;
  return { items, next: found.length > limit && end <= longestRankedList ? encodeCursor(end) : null };
}
