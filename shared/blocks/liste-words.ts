import type { Label } from "../strings/label.ts";

/** What a list says around its pages. */
export const listWords = {
  none: { fr: "Aucune page ne répond à cette question.", en: "No page answers this question." },
  more: { fr: "Seules les {count} premières sont montrées ici.", en: "Only the first {count} are shown here." },
  page: { fr: "Page", en: "Page" },
  kind: { fr: "Sorte", en: "Kind" },
  where: { fr: "Territoires", en: "Territories" },
  changed: { fr: "Modifiée", en: "Changed" },
} as const satisfies Record<string, Label>;
