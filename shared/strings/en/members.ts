import type { members as fr } from "../fr/members.ts";
import type { SameShape } from "../same-shape.ts";

export const members: SameShape<typeof fr> = {
  title: "Members",
  lede: "The accounts of this instance: invite, change a role, suspend.",
  find: "Find a member",
  member: "Member",
  role: "Role",
  roleOf: "Role of {{name}}",
  lastSeen: "Last visit",
  never: "never",
  actions: "Actions",
  actionsFor: "Actions for {{name}}",
  you: "you",
  suspended: "suspended",
  suspend: "Suspend",
  admitAgain: "Admit again",
  signedOut: "Signed out everywhere",
  nobody: "Nobody matches",
  nobodyNext: "Try a part of the name or of the address.",
  adminsOnly: "This screen is for administrators",
  askAdmin: "To invite somebody, ask whoever administers Passerelles.",
  roles: {
    lecteur: "Reader",
    conseiller: "Adviser",
    formateur: "Trainer",
    animateur: "Facilitator",
    reseau: "Network lead",
    admin: "Administrator",
  },
  roleHelp: {
    lecteur: "Reads what members may read.",
    conseiller: "Creates pages and writes in members’ pages.",
    formateur: "Creates pages and writes in members’ pages.",
    animateur: "Creates pages and writes in members’ pages.",
    reseau: "Also changes who may read, trashes and restores any page.",
    admin: "Also manages members and the legal pages.",
  },
  invite: {
    action: "Invite",
    title: "Invite a member",
    ready:
      "The invitation is ready and goes by mail. This link, shown only once, can also be handed over otherwise, until {{until}}.",
    link: "Invitation link",
    copy: "Copy the link",
  },
};
