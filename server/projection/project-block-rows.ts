import type { ReadingContext } from "@passerelles/shared/blocks/define-block.ts";
import { blockRows } from "@passerelles/shared/document/block-rows.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import { cleanRecord, cleanText } from "./clean-text.ts";

/** Most rows of blocks of one page, and UTF-16 units of one value and of the text that is searched. */
const maxima = { rows: 5000, value: 20_000, text: 4000 } as const;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A row of a block of a page, as its row in the database. */
export interface BlockRowProjection {
  position: number;
  blockId: string;
  block: string;
  rowId: string;
  values: Record<string, unknown>;
  /** Ids of the pages and people that it names. */
  names: string[];
  /** Its words, folded. */
  words: string;
}

/** The rows of the blocks of a body, in reading order; pages that texts name are marked by `context`. */
export function projectBlockRows(body: BodyNode, context: ReadingContext): BlockRowProjection[] {
  return blockRows(body, context)
    .slice(0, maxima.rows)
    .map(({ blockId, block, rowId, values }, position) => {
      const texts = textsIn(values);
      return {
        ...{ position, blockId, block, rowId },
        values: cleanRecord(values, maxima.value),
        names: [...new Set(texts.filter((text) => uuid.test(text)))],
        words: cleanText(foldText(texts.filter((text) => !uuid.test(text)).join(" ")), maxima.text),
      };
    });
}

/** The texts that a value says, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
