import { endpoint } from "./endpoint.ts";
import type * as schemas from "./people.schemas.ts";

export const listPeople = endpoint<typeof schemas.listPeople>("GET", "/api/people");
export const invitePerson = endpoint<typeof schemas.invitePerson>("POST", "/api/people/invitations");
export const updatePerson = endpoint<typeof schemas.updatePerson>("PATCH", "/api/people/:id");
/** Ends every session of that person. */
export const signOutPerson = endpoint<typeof schemas.signOutPerson>("DELETE", "/api/people/:id/sessions");
export const suggestPeople = endpoint<typeof schemas.suggestPeople>("GET", "/api/people/names");
