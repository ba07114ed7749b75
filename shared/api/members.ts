import { endpoint } from "./endpoint.ts";
import type * as schemas from "./members.schemas.ts";

export const listMembers = endpoint<typeof schemas.listMembers>("GET", "/api/members");
export const inviteMember = endpoint<typeof schemas.inviteMember>("POST", "/api/members/invitations");
export const updateMember = endpoint<typeof schemas.updateMember>("PATCH", "/api/members/:id");
/** Ends every session of that member. */
export const signOutMember = endpoint<typeof schemas.signOutMember>("DELETE", "/api/members/:id/sessions");
