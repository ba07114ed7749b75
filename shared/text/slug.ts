import { foldText } from "./fold.ts";

/** The longest slug that `slugify` makes, in characters. */
export const maxSlugLength = 80;

/** Words that stand, or may one day stand, for a screen or a resource where a slug is read. */
const reservedSlugs = new Set([
  ...["admin", "aide", "api", "assets", "collab", "compte", "connexion", "corbeille", "edit", "export", "history"],
  ...[
    "historique",
    "import",
    "index",
    "modifier",
    "new",
    "nouveau",
    "nouvelle",
    "page",
    "pages",
    "recherche",
    "search",
  ],
  ...["session", "trash", "undefined", "null", "versions"],
]);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The readable part of a page's address, made from its title: lower-case ASCII words joined by hyphens, cut at the end
 * of a word. Never empty, never a word that an address gives another meaning, never in the form of a page's id.
 */
export function slugify(title: string): string {
  const words = foldText(title).match(/[a-z0-9]+/g) ?? [];
  const slug = joinWithin(words, maxSlugLength);
  if (slug === "" || reservedSlugs.has(slug) || uuid.test(slug)) {
    return ["page", ...(slug === "" ? ["sans-titre"] : [slug])].join("-");
  }
  return slug;
}

/** A slug that keeps within the maximum once `suffix` (letters and digits that make it unique) stands behind it. */
export function slugWithSuffix(slug: string, suffix: string): string {
  const end = `-${suffix}`;
  return joinWithin(slug.split("-"), maxSlugLength - end.length) + end;
}

function joinWithin(words: readonly string[], length: number): string {
  let slug = (words[0] ?? "").slice(0, length);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > length) break;
    slug += `-${word}`;
  }
  return slug;
}
