/** Searching. Counts follow i18next's plural suffixes. */
export const search = {
  title: "Recherche",
  placeholder: "Une commune, une structure, un mot…",
  hint: "Écrivez quelques lettres : titres, textes et structures.",
  all: "Tous les résultats pour « {{q}} »",
  byKind: "Genres de page",
  everyKind: "Tout",
  count_one: "{{count}} page pour « {{q}} »",
  count_many: "{{count}} pages pour « {{q}} »",
  count_other: "{{count}} pages pour « {{q}} »",
  nothing: "Rien ne correspond",
  nothingNext: "Essayez un mot plus court, un synonyme ou le nom d’une commune.",
} as const;
