import { z } from "zod";
import { createPage, kindName } from "./pages.schemas.ts";
import { cursor, filterText, id, limit, listOf, moment, title } from "./values.schemas.ts";

/** What pages of a kind may begin with: shipped with Passerelles, or stored here by those who manage templates. */
export const template = z.object({
  /** What `template` is when a page is created: a shipped template's name, or a stored one's id. */
  id: z.string(),
  kind: z.string(),
  origin: z.enum(["shipped", "stored"]),
  /** In the asker's language when it is shipped. */
  title: z.string(),
  description: z.string(),
  /** Where a stored one is read and written. */
  url: z.string().nullable(),
  changedAt: moment.nullable(),
  /** Since when a stored one is in the trash. */
  retiredAt: moment.nullable(),
});
export type Template = z.infer<typeof template>;

export const listTemplates = {
  query: z.strictObject({
    kind: kindName.optional(),
    /** Those in the trash, for whoever may restore them, instead of those in use. */
    retired: z.stringbool().optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
  /** Shipped ones first, in the order of the registry, then stored ones in the order in which they were made. */
  output: listOf(template),
};
export const createTemplate = {
  body: z.strictObject({
    kind: kindName,
    title,
    description: filterText(300).trim().optional(),
    /** A page of this kind, whose body and sorting terms the template takes; a blank one when absent. */
    from: id.optional(),
  }),
  output: createPage.output,
};
