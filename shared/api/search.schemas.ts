import { z } from "zod";
import { pageReference } from "./references.schemas.ts";
import { cursor, filterText, limit, listOf } from "./values.schemas.ts";

export const search = {
  query: z.strictObject({
    q: z.string().trim().min(1).max(200),
    kind: filterText(40).optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
  output: listOf(
    pageReference.extend({
      /** Plain text around the match; matched words stand between U+E000 and U+E001. */
      excerpt: z.string(),
    }),
  ),
};
