import type { search as fr } from "../fr/search.ts";
import type { SameShape } from "../same-shape.ts";

export const search: SameShape<typeof fr> = {
  title: "Search",
  placeholder: "A commune, an organisation, a word…",
  hint: "Type a few letters: titles, texts and organisations.",
  all: "All results for “{{q}}”",
  byKind: "Kinds of page",
  everyKind: "Everything",
  count_one: "{{count}} page for “{{q}}”",
  count_many: "{{count}} pages for “{{q}}”",
  count_other: "{{count}} pages for “{{q}}”",
  nothing: "Nothing matches",
  nothingNext: "Try a shorter word, a synonym or the name of a commune.",
};
