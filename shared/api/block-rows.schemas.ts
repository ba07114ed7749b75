import { z } from "zod";
import { pageReference } from "./references.schemas.ts";
import { cursor, filterText, id, limit, listOf } from "./values.schemas.ts";

/** A row of a structured block: a partner with its part, a step, an obstacle with its initiatives. */
export const blockRow = z.object({
  /** `url` leads to the block itself. */
  page: z.object({ id, kind: z.string(), title: z.string(), url: z.string() }),
  blockId: z.string(),
  block: z.string(),
  /** The id of the row within its block; null for what the block says by itself. */
  row: z.string().nullable(),
  /** What is filled, by field or column of the block. */
  values: z.record(z.string(), z.unknown()),
  /** The pages that it refers to, among those that the asker may read. */
  links: z.array(pageReference),
});
export type BlockRowItem = z.infer<typeof blockRow>;

export const listBlockRows = {
  query: z.strictObject({
    /** The block's name, for instance `partenaires`. */
    block: filterText(40).optional(),
    page: id.optional(),
    kind: filterText(40).optional(),
    /** Of pages about this territory, one that it contains, or one that contains it. */
    territory: filterText(20).optional(),
    /** Rows that refer to this page or person. */
    refersTo: id.optional(),
    /** Rows in which this column is not filled: obstacles without `initiatives`. */
    empty: filterText(40).optional(),
    /** Rows that have these words. */
    q: filterText(200).optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
  output: listOf(blockRow),
};
