import { z } from "zod";
import { self } from "./session.schemas.ts";
import { email, language, newPassword, nothing, personName, role } from "./values.schemas.ts";

const secret = z.string().min(20).max(200);

export const updateProfile = {
  body: z.strictObject({ name: personName.optional(), language: language.optional() }),
  output: self,
};
export const changePassword = {
  body: z.strictObject({ current: z.string().min(1).max(200), next: newPassword }),
  output: nothing,
};
/** The same answer whether or not the address is known. */
export const askPasswordReset = { body: z.strictObject({ email }), output: nothing };
export const resetPassword = { body: z.strictObject({ secret, password: newPassword }), output: nothing };
/** What a one-time link is for, before it is used. */
export const readLink = {
  params: z.strictObject({ secret }),
  output: z.object({
    purpose: z.enum(["first-admin", "invitation", "password-reset"]),
    email: z.string().nullable(),
    role: role.nullable(),
  }),
};
/** Creates the account of an invitation or of the first administrator, and signs it in. */
export const acceptInvitation = {
  body: z.strictObject({
    secret,
    email: email.optional(),
    name: personName,
    password: newPassword,
    language: language.optional(),
  }),
  output: self,
};
