/**
 * The addresses of the application's screens, one each: the router of the interface and the server both read them here. A
 * part that begins with `$` stands for any text.
 */
export const screenAddresses = {
  home: "/",
  page: "/pages/$slug",
  versions: "/pages/$slug/versions",
  allPages: "/pages",
  kindPages: "/liste/$kind",
  myPages: "/mes-pages",
  trash: "/corbeille",
  search: "/recherche",
  agenda: "/agenda",
  profile: "/profil",
  members: "/membres",
  people: "/personnes",
  templates: "/modeles",
  referential: "/indicateurs",
  legal: "/mentions-legales",
  privacy: "/confidentialite",
  accessibility: "/accessibilite",
  signIn: "/connexion",
  forgotten: "/mot-de-passe-oublie",
  oneTimeLink: "/lien/$secret",
} as const;

const patterns = Object.values(screenAddresses).map((address) => address.split("/"));

/** Whether a screen stands at this path of an address, which may end with a slash. */
export function isScreenAddress(path: string): boolean {
  const parts = (path.length > 1 ? path.replace(/\/$/, "") : path).split("/");
  return patterns.some(
    (pattern) =>
      pattern.length === parts.length &&
      pattern.every((part, at) => (part.startsWith("$") ? parts[at] !== "" : part === parts[at])),
  );
}
