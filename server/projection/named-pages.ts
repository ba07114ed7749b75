const start = "\ue002";
const end = "\ue003";
const named = /\ue002([0-9a-f-]{36})\ue003/g;
const cut = /\ue002[0-9a-f-]*$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What stands for a page whose title is not said. */
export const unnamedPage = "…";

/**
 * What stands for the title of this page in a text that is stored: its id between two characters of private use. Titles
 * change, and not everybody may read them.
 */
export function pageMark(id: string): string {
  const page = id.toLowerCase();
  return uuid.test(page) ? `${start}${page}${end}` : unnamedPage;
}

/** The ids of the pages that a stored text names, each once. */
export function pagesNamedIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(named), ([, id = ""]) => id))];
}

/** A stored text with the titles of the pages that it names; those without one, or cut at its end, are left out with a sign of it. */
export function withTitles(text: string, titleOf: (id: string) => string | undefined): string {
  return text.replace(cut, unnamedPage).replaceAll(named, (_mark, id: string) => titleOf(id) ?? unnamedPage);
}
