import { z } from "zod";
import { byId, cursor, email, id, limit, listOf, moment, nothing, role } from "./values.schemas.ts";

/** Somebody with an account, as administrators see them. */
export const member = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  suspended: z.boolean(),
  demonstration: z.boolean(),
  createdAt: moment,
  lastSeenAt: moment.nullable(),
});
export type Member = z.infer<typeof member>;

export const listMembers = {
  query: z.strictObject({ q: z.string().max(100).optional(), limit: limit.optional(), after: cursor.optional() }),
  output: listOf(member),
};
export const inviteMember = {
  body: z.strictObject({ email, role }),
  /** The link is also sent by mail; it is shown once so that it can be handed over otherwise. */
  output: z.object({ link: z.string(), expiresAt: moment }),
};
export const updateMember = {
  params: byId,
  body: z.strictObject({ role: role.optional(), suspended: z.boolean().optional() }),
  output: member,
};
export const signOutMember = { params: byId, output: nothing };
