/** What the query part of each address may hold; anything else is ignored. */

function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value.slice(0, 200) : undefined;
}

const sorts = ["changed", "created", "title"] as const;

export interface PageSearch {
  edit?: boolean;
  /** How a directory shows its partners; a table when absent. */
  view?: "cards";
}
export interface ListSearch {
  q?: string;
  territory?: string;
  term?: string;
  sort?: (typeof sorts)[number];
}
export interface FindSearch {
  q?: string;
  kind?: string;
}
export interface DoorSearch {
  /** Where to go after signing in, within this site. */
  next?: string;
}

/** `?edit=1` opens the page for writing; `?view=cards` shows a directory as cards. */
export function pageSearch(search: Record<string, unknown>): PageSearch {
  return { ...(search.edit ? { edit: true } : {}), ...(search.view === "cards" ? { view: "cards" } : {}) };
}

export function listSearch(search: Record<string, unknown>): ListSearch {
  return compact({
    q: text(search.q),
    territory: text(search.territory),
    term: text(search.term),
    sort: sorts.find((sort) => sort === search.sort),
  });
}

export function findSearch(search: Record<string, unknown>): FindSearch {
  return compact({ q: text(search.q), kind: text(search.kind) });
}

/** `?territory=` narrows the calendar. */
export function agendaSearch(search: Record<string, unknown>): { territory?: string } {
  return compact({ territory: text(search.territory) });
}

/** A place to go on to is a path of this site, never another host. */
export function doorSearch(search: Record<string, unknown>): DoorSearch {
  const next = text(search.next);
  return next && /^\/(?![/\\])/.test(next) ? { next } : {};
}

function compact<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
