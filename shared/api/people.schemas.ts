import { z } from "zod";
import { byId, cursor, email, id, limit, listOf, moment, nothing, role } from "./values.schemas.ts";

/** A person with an account, as administrators see them. */
export const person = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  suspended: z.boolean(),
  demonstration: z.boolean(),
  createdAt: moment,
  lastSeenAt: moment.nullable(),
});
export type Person = z.infer<typeof person>;

export const listPeople = {
  query: z.strictObject({ q: z.string().max(100).optional(), limit: limit.optional(), after: cursor.optional() }),
  output: listOf(person),
};
export const invitePerson = {
  body: z.strictObject({ email, role }),
  /** The link is also sent by mail; it is shown once so that it can be handed over otherwise. */
  output: z.object({ link: z.string(), expiresAt: moment }),
};
export const updatePerson = {
  params: byId,
  body: z.strictObject({ role: role.optional(), suspended: z.boolean().optional() }),
  output: person,
};
export const signOutPerson = { params: byId, output: nothing };
/** Names of members, for fields that refer to people; for signed-in persons only. */
export const suggestPeople = {
  query: z.strictObject({ q: z.string().max(100) }),
  output: z.object({ items: z.array(z.object({ id, name: z.string() })) }),
};
