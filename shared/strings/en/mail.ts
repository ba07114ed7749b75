import type { mail as fr } from "../fr/mail.ts";
import type { SameShape } from "../same-shape.ts";

export const mail: SameShape<typeof fr> = {
  greeting: "Hello,",
  greetingName: "Hello {{name}},",
  signature: "Passerelles",
  linkExpires: "This link works once, until {{date}}.",
  invitation: {
    subject: "{{inviter}} invites you to Passerelles",
    body: "{{inviter}} invites you to Passerelles, where insertion and mobility professionals write together.\n\nTo choose your password and begin:",
    ignore: "If you did not expect this invitation, ignore this message: no account is created.",
  },
  passwordReset: {
    subject: "Choose a new password",
    body: "Somebody, most likely you, asked to change the password of your account.\n\nTo choose a new one:",
    ignore: "If it was not you, ignore this message: your password stays the same.",
  },
};
