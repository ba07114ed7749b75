import { z } from "zod";
import { personActionNames, personVisibilities } from "../access.ts";
import { pageReference } from "./references.schemas.ts";
import { byId, cursor, email, filterText, id, limit, listOf, moment, personName } from "./values.schemas.ts";

const personVisibility = z.enum(personVisibilities);

/** A person as a page names them. `name` is null when they are not for the reader to know of; who was erased is not there. */
export const namedPerson = z.object({
  /** The id by which the page names them. */
  id,
  name: z.string().nullable(),
  role: z.string().nullable(),
  email: z.string().nullable(),
  /** E.164, or a short number. */
  phone: z.string().nullable(),
});
export type NamedPerson = z.infer<typeof namedPerson>;

export const person = z.object({
  id,
  name: z.string(),
  /** What they do, in words; "" when unknown. */
  role: z.string(),
  /** The organisation that they work for, when the asker may read its page. */
  structure: pageReference.nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  visibility: personVisibility,
  /** Where this is known from: an address or words. */
  source: z.string(),
  /** ISO date. */
  verifiedOn: z.string().nullable(),
  /** Whether it is a member's own card. */
  isMember: z.boolean(),
  changedAt: moment,
  /** What the asker may do with it. */
  may: z.array(z.enum(personActionNames)),
});
export type Person = z.infer<typeof person>;

const words = (maximum: number) => filterText(maximum).trim();
const details = {
  role: words(200).optional(),
  structure: id.nullable().optional(),
  email: email.nullable().optional(),
  /** In any French form, or with its country's code. */
  phone: words(50).nullable().optional(),
  visibility: personVisibility.optional(),
  source: words(500).optional(),
  verifiedOn: z.iso
    .date()
    .regex(/^(?:19|20)/)
    .nullable()
    .optional(),
};

export const listPeople = {
  query: z.strictObject({ q: filterText(100).optional(), limit: limit.optional(), after: cursor.optional() }),
  output: listOf(person),
};
export const readOwnPerson = { output: person.nullable() };
/** What is absent stays as it is; in a new card it is empty, and members may read it. */
export const writeOwnPerson = { body: z.strictObject({ name: personName, ...details }), output: person };
export const createPerson = { body: z.strictObject({ name: personName, ...details }), output: person };
export const readPerson = { params: byId, output: person };
export const updatePerson = {
  params: byId,
  body: z.strictObject({ name: personName.optional(), ...details }),
  output: person,
};
/** The pages that name a person, among those that the asker may read, and how many others do. */
const places = z.object({
  items: z.array(z.object({ page: pageReference, fields: z.array(z.string()) })),
  others: z.number().int(),
});
export type Places = z.infer<typeof places>;
export const listPlaces = { params: byId, output: places };
export const erasePerson = { params: byId, output: places };
