import { z } from "zod";
import { roles, visibilities } from "../access.ts";
import { languages } from "../strings/label.ts";
import { withoutUnseen } from "../text/unseen.ts";

/** Most items that one answer lists. */
export const maximumItems = 100;

export const id = z.uuid();
export const role = z.enum(roles);
export const visibility = z.enum(visibilities);
export const language = z.enum(languages);
/** ISO 8601, UTC. */
export const moment = z.iso.datetime();
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** Long enough to resist guessing, short enough that hashing it costs little. */
export const newPassword = z.string().min(12).max(200);
/** One line of text: control characters are refused. */
const line = (maximum: number, clean = (text: string) => text) =>
  z
    .string()
    .overwrite(clean)
    .trim()
    .min(1)
    .max(maximum)
    .regex(/^[^\p{Cc}]*$/u);
/** The name of a person or an account, without what would make it read as another. */
export const personName = line(100, withoutUnseen);
/** A page's title as given at creation. */
export const title = line(300);
/** What a list is filtered by; control characters, which PostgreSQL partly refuses, are no part of it. */
export function filterText(maximum: number) {
  return z
    .string()
    .max(maximum)
    .regex(/^[^\p{Cc}]*$/u);
}
/** How many items to answer with. */
export const limit = z.coerce.number().int().min(1).max(maximumItems);
/** An opaque place to go on from, as `next` of the answer before. */
export const cursor = z.string().min(1).max(500);

export const nothing = z.null();
export const byId = z.strictObject({ id });

/** A page of a list: `next` is null at the end. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** RFC 9457 problem details, with a stable `code` for programs and the faulty inputs by path. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;
