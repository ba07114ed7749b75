import { z } from "zod";
import { instanceActionNames } from "../access.ts";
import { email, id, language, moment, nothing, role } from "./values.schemas.ts";

/** The signed-in person, as the interface needs to know itself. */
export const self = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  language,
  demonstration: z.boolean(),
  /** What this person may do on the instance; pages tell their own actions. */
  may: z.array(z.enum(instanceActionNames)),
});
export type Self = z.infer<typeof self>;

export const openSession = {
  body: z.strictObject({ email, password: z.string().min(1).max(200) }),
  output: self,
};
/** `null` for an anonymous visitor, so that asking is not an error. */
export const readSession = {
  output: z.object({
    self: self.nullable(),
    demonstration: z.boolean(),
    /** When somebody was last erased: what a browser has kept from before may name them. Absent to anonymous visitors. */
    erasedAt: moment.nullable().optional(),
  }),
};
export const closeSession = { query: z.strictObject({ everywhere: z.stringbool().optional() }), output: nothing };
