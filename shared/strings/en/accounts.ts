import type { accounts as fr } from "../fr/accounts.ts";
import type { SameShape } from "../same-shape.ts";

export const accounts: SameShape<typeof fr> = {
  email: "E-mail address",
  password: "Password",
  showPassword: "Show the password",
  newPassword: "New password",
  currentPassword: "Current password",
  passwordRule: "At least {{minimum}} characters. A sentence does very well.",
  name: "Name",
  nameHelp: "As your colleagues will see it.",
  backToSignIn: "Back to signing in",
  signOut: "Sign out",
  signOutEverywhere: "Sign out everywhere",
  everywhereHelp: "Ends every session, on every device, this one included.",
  leaveAnyway: "Sign out anyway",
  unsent_one: "{{count}} change is not saved by the server yet. If you sign out now, you lose it.",
  unsent_many: "{{count}} changes are not saved by the server yet. If you sign out now, you lose them.",
  unsent_other: "{{count}} changes are not saved by the server yet. If you sign out now, you lose them.",
  signIn: {
    owed: "You have left this device: it keeps nothing of yours any more. The server will end your session as soon as the connection is back.",
    title: "Sign in",
    lede: "Find your pages and your colleagues’.",
    action: "Sign in",
    demonstration: "This is the demonstration: its accounts are printed in the terminal when Passerelles starts.",
  },
  forgotten: {
    ask: "Forgotten password?",
    title: "Forgotten password",
    lede: "Give your address: a link will let you choose another one.",
    action: "Get the link",
    sentTitle: "Look in your mailbox",
    sent: "If there is an account at this address, a link has just been sent to it. Think of unwanted mail.",
  },
  reset: {
    title: "Choose a password",
    lede: "It replaces the old one; your open sessions will end.",
    action: "Change the password",
    done: "The password is changed. You can sign in.",
  },
  link: {
    unusable: "This link no longer works",
    action: "Create my account",
    invitation: {
      title: "Welcome",
      lede: "You were invited to write here. Your role: {{role}}.",
    },
    "first-admin": {
      title: "First account",
      lede: "This account administers Passerelles: it will invite the others. {{role}}",
    },
  },
  again: {
    title: "Your session has expired",
    lede: "Sign in again: what you were writing is still there.",
    later: "Later",
    somebodyElse: "I am somebody else",
  },
  leftBehind: {
    title: "Somebody else was writing here",
    what_one:
      "{{name}} had not signed out. {{count}} change that was not saved yet is kept on this device, for {{name}} only; none of it will be sent in your name.",
    what_many:
      "{{name}} had not signed out. {{count}} changes that were not saved yet are kept on this device, for {{name}} only; none of it will be sent in your name.",
    what_other:
      "{{name}} had not signed out. {{count}} changes that were not saved yet are kept on this device, for {{name}} only; none of it will be sent in your name.",
    understood: "I understand",
  },
  profile: {
    title: "My profile",
    lede: "{{email}} · {{role}}",
    you: "You",
    sessions: "Sessions",
    saved: "Saved",
    changePassword: "Change the password",
    passwordChanged: "Password changed",
    keys: "Keyboard",
    singleKeys: "One-key shortcuts",
    singleKeysHelp: "For instance “E” to edit a page. Turn them off if you speak to your computer.",
  },
};
