import type * as schemas from "./accounts.schemas.ts";
import { endpoint } from "./endpoint.ts";

export const updateProfile = endpoint<typeof schemas.updateProfile>("PATCH", "/api/profile");
export const changePassword = endpoint<typeof schemas.changePassword>("POST", "/api/profile/password");
export const askPasswordReset = endpoint<typeof schemas.askPasswordReset>("POST", "/api/password-resets");
export const resetPassword = endpoint<typeof schemas.resetPassword>("POST", "/api/password-resets/use");
export const readLink = endpoint<typeof schemas.readLink>("GET", "/api/links/:secret");
export const acceptInvitation = endpoint<typeof schemas.acceptInvitation>("POST", "/api/invitations/accept");

/** The address of the screen where a one-time link is used. */
export function linkUrl(secret: string): string {
  return `/lien/${secret}`;
}
