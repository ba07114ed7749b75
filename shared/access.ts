/** What a person may be on this instance. The order is for display only: rights are in the table below. */
export const roles = ["lecteur", "conseiller", "formateur", "animateur", "reseau", "admin"] as const;
export type Role = (typeof roles)[number];

/** Who may find and read a page: its owner and admins; every signed-in person; anyone. */
export const visibilities = ["prive", "membres", "public"] as const;
export type Visibility = (typeof visibilities)[number];

/** Who may read what is known of a person whom pages name: those who keep the network's cards; every signed-in person; anyone who reads a page that names them. */
export const personVisibilities = ["cache", "membres", "public"] as const;
export type PersonVisibility = (typeof personVisibilities)[number];

/** The signed-in person as the access rules see them; `null` stands for an anonymous reader. */
export interface Actor {
  id: string;
  role: Role;
  suspended: boolean;
}

/** The part of a page that decides who may do what with it. */
export interface PageAccess {
  ownerId: string | null;
  visibility: Visibility;
  trashed: boolean;
  /** A template is everybody's: neither its owner nor its visibility counts. */
  isTemplate: boolean;
}

/** The part of a person's card that decides who may do what with it. */
export interface PersonAccess {
  visibility: PersonVisibility;
  /** The account whose own card it is. */
  accountId: string | null;
  /** Who made it. */
  createdBy: string | null;
}

export const personActionNames = ["read", "change", "erase"] as const;
export type PersonAction = (typeof personActionNames)[number];

export const pageActionNames = [
  "read",
  "readHistory",
  "write",
  "duplicate",
  "makeTemplate",
  "setVisibility",
  "trash",
  "restore",
] as const;
export type PageAction = (typeof pageActionNames)[number];

export const instanceActionNames = [
  "createPage",
  "createPerson",
  "manageTemplates",
  "manageIndicators",
  "manageMembers",
  "editLegalPages",
] as const;
export type InstanceAction = (typeof instanceActionNames)[number];

/** How somebody stands towards a page, besides their role. */
type Standing = "owner" | "member" | "outsider";

const writers = ["conseiller", "formateur", "animateur", "reseau", "admin"] as const satisfies readonly Role[];
const everyone = roles;
const keepers = ["reseau", "admin"] as const satisfies readonly Role[];
const admins = ["admin"] as const satisfies readonly Role[];
const nobody = [] as const satisfies readonly Role[];

/**
 * The table: for each action on a page that is not in the trash, the roles that may do it
 * as the page's owner, as a member on a page open to members (or public), and on somebody else's private page.
 */
const pageRights: Record<Exclude<PageAction, "restore">, Record<Standing, readonly Role[]>> = {
  read: { owner: everyone, member: everyone, outsider: admins },
  readHistory: { owner: everyone, member: writers, outsider: admins },
  write: { owner: writers, member: writers, outsider: admins },
  duplicate: { owner: writers, member: writers, outsider: admins },
  // Every member reads a template: nobody makes one of somebody else's private page.
  makeTemplate: { owner: keepers, member: keepers, outsider: nobody },
  setVisibility: { owner: writers, member: keepers, outsider: admins },
  trash: { owner: writers, member: keepers, outsider: admins },
};

/** In the trash, a page is read by those who could write in it, and changed by nobody until it is restored. */
const trashRights: Record<PageAction, Record<Standing, readonly Role[]>> = {
  read: { owner: everyone, member: writers, outsider: admins },
  readHistory: { owner: everyone, member: keepers, outsider: admins },
  write: { owner: nobody, member: nobody, outsider: nobody },
  duplicate: { owner: nobody, member: nobody, outsider: nobody },
  makeTemplate: { owner: nobody, member: nobody, outsider: nobody },
  setVisibility: { owner: nobody, member: nobody, outsider: nobody },
  trash: { owner: nobody, member: nobody, outsider: nobody },
  restore: { owner: writers, member: keepers, outsider: admins },
};

/** A template, not retired: every member begins pages with it, and those who manage templates write it. A copy of it is one too. */
const templateRights: Record<PageAction, readonly Role[]> = {
  read: everyone,
  readHistory: keepers,
  write: keepers,
  duplicate: keepers,
  makeTemplate: nobody,
  setVisibility: nobody,
  trash: keepers,
  restore: nobody,
};

/** A template that is in the trash: no page begins with it until it is restored. */
const retiredTemplateRights: Record<PageAction, readonly Role[]> = {
  read: keepers,
  readHistory: keepers,
  write: nobody,
  duplicate: nobody,
  makeTemplate: nobody,
  setVisibility: nobody,
  trash: nobody,
  restore: keepers,
};

/** How somebody stands towards a person's card: it is their own, another member's own, or nobody's own, made by them or not. */
type PersonStanding = "own" | "anothers" | "maker" | "other";

const whoever = { cache: everyone, membres: everyone, public: everyone };
const keepersOnly = { cache: keepers, membres: keepers, public: keepers };

/**
 * The table for cards of people. A hidden one is unknown to all but keepers and whoever made it. What members say of
 * themselves they change themselves; other cards are changed by those who write, as pages are.
 */
const personRights: Record<PersonAction, Record<PersonStanding, Record<PersonVisibility, readonly Role[]>>> = {
  read: {
    own: whoever,
    anothers: { ...whoever, cache: keepers },
    maker: whoever,
    other: { ...whoever, cache: keepers },
  },
  change: {
    own: whoever,
    anothers: keepersOnly,
    maker: { cache: writers, membres: writers, public: writers },
    other: { cache: keepers, membres: writers, public: writers },
  },
  erase: { own: whoever, anothers: keepersOnly, maker: keepersOnly, other: keepersOnly },
};

const instanceRights: Record<InstanceAction, readonly Role[]> = {
  createPage: writers,
  createPerson: writers,
  manageTemplates: keepers,
  manageIndicators: keepers,
  manageMembers: admins,
  editLegalPages: admins,
};

/** Whether this person, or an anonymous reader (`null`), may do this with this page. */
export function mayOnPage(actor: Actor | null, action: PageAction, page: PageAccess): boolean {
  if (actor === null) return action === "read" && page.visibility === "public" && !page.trashed && !page.isTemplate;
  if (actor.suspended) return false;
  if (page.isTemplate) return (page.trashed ? retiredTemplateRights : templateRights)[action].includes(actor.role);
  const standing = standingOf(actor, page);
  if (page.trashed) return trashRights[action][standing].includes(actor.role);
  if (action === "restore") return false;
  return pageRights[action][standing].includes(actor.role);
}

/**
 * Whether this person, or an anonymous reader (`null`), may do this with a person's card. An anonymous reader reads public
 * cards, and only through a page that names them: no endpoint lists or answers cards to whoever is not signed in.
 */
export function mayOnPerson(actor: Actor | null, action: PersonAction, person: PersonAccess): boolean {
  if (actor === null) return action === "read" && person.visibility === "public";
  if (actor.suspended) return false;
  return personRights[action][standingTowards(actor, person)][person.visibility].includes(actor.role);
}

/** Whether this person may do this on the instance as a whole. Anonymous readers may do nothing here. */
export function mayOnInstance(actor: Actor | null, action: InstanceAction): boolean {
  return actor !== null && !actor.suspended && instanceRights[action].includes(actor.role);
}

/** What a socket or a screen is granted on a page: writing includes reading. */
export type Grant = "none" | "read" | "write";

/** The widest grant that this person has on this page. */
export function grantOn(actor: Actor | null, page: PageAccess): Grant {
  if (mayOnPage(actor, "write", page)) return "write";
  return mayOnPage(actor, "read", page) ? "read" : "none";
}

function standingOf(actor: Actor, page: PageAccess): Standing {
  if (page.ownerId === actor.id) return "owner";
  return page.visibility === "prive" ? "outsider" : "member";
}

function standingTowards(actor: Actor, { accountId, createdBy }: PersonAccess): PersonStanding {
  if (accountId !== null) return accountId === actor.id ? "own" : "anothers";
  return createdBy === actor.id ? "maker" : "other";
}
