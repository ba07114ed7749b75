import { defineBlock } from "./define-block.ts";

/** A live link to a page: it shows the page's present title, and nothing of a page that the reader may not see. */
export const renvoi = defineBlock({
  name: "renvoi",
  label: { fr: "Renvoi vers une page", en: "Link to a page" },
  description: { fr: "Le titre suit la page, même renommée", en: "The title follows the page, even renamed" },
  keywords: ["renvoi", "lien", "page", "mention", "link"],
  inline: true,
  fields: { page: { type: "page", label: { fr: "Page", en: "Page" } } },
  toText: (link, context) => context.pageTitle(link.page ?? "") ?? "",
  toMarkdown: (link, context) => {
    const title = context.pageTitle(link.page ?? "");
    const url = context.pageUrl(link.page ?? "");
    return title && url ? `[${title.replaceAll(/[[\]\\]/g, "\\$&")}](${url})` : "…";
  },
});
