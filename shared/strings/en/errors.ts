import type { errors as fr } from "../fr/errors.ts";
import type { SameShape } from "../same-shape.ts";

export const errors: SameShape<typeof fr> = {
  invalidRequest: "The request holds values that do not fit.",
  malformedRequest: "The request could not be read.",
  tooLarge: "This is too large: the limit is {{limit}}.",
  tooManyRequests: "Too many requests in a short time. Try again in {{seconds}} s.",
  signInRequired: "Sign in to continue.",
  wrongCredentials: "The address or the password is not right.",
  wrongPassword: "The current password is not right.",
  tooManyAttempts: "Too many attempts. Try again in {{minutes}} min.",
  demonstrationOnlyLocal: "Demonstration accounts only work on the machine that runs Passerelles.",
  notAllowed: "You are not allowed to do this.",
  notFound: "This does not exist, or is not open to you.",
  pageGone: "This page is in the trash.",
  linkExpired: "This link was already used or has expired. Ask for a new one.",
  emailTaken: "An account already exists with this address.",
  lastAdmin: "This is the last administrator: appoint somebody else first.",
  ownAccount: "You cannot do this to your own account.",
  unknownKind: "There is no such kind of page.",
  unknownTemplate: "This kind of page has no such template.",
  templateRetired: "This template has been retired meanwhile. Choose another one; nothing was created.",
  otherKind: "The kind asked for is not that of the template, or of the page to start from. Choose the same kind.",
  originRefused: "This request comes from another site.",
  busy: "Passerelles is busy for the moment. Try again shortly; nothing is lost.",
  internal: "Something failed on our side. Nothing that was saved is lost.",
};
