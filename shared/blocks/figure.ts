import { escapeMarkdown, linkTarget } from "../document/markdown-escape.ts";
import { defineBlock } from "./define-block.ts";

/** An image between two paragraphs, with what is said of it: a file of the page, or what stands at an address (`link`). */
export const figure = defineBlock({
  name: "figure",
  label: { fr: "Image", en: "Image" },
  description: { fr: "Une photo ou un dessin, décrit et crédité", en: "A photo or a drawing, described and credited" },
  keywords: ["image", "photo", "dessin", "figure", "illustration", "picture"],
  inline: false,
  // `width`: "" for that of the text, "petite" for half of it, "large" for all that the screen gives.
  attributes: { file: "", link: "", alt: "", caption: "", credit: "", width: "" },
  texts: ["alt", "caption", "credit"],
  toText: ({ caption, alt, credit }) => [caption, alt, credit].filter(Boolean).join("\n"),
  toMarkdown: ({ file = "", link = "", alt = "", caption = "", credit = "" }, context) => {
    const found = context.file?.(file);
    const said = escapeMarkdown(alt).replaceAll("\n", " ");
    // Whoever opens the text has not agreed to load anything from another host: there it is a link.
    const remote = file === "" && link.startsWith("https://") ? linkTarget(link) : null;
    const image = found ? `![${said}](${found.url})` : remote ? `[${said || "…"}](${remote})` : escapeMarkdown(alt);
    const words = [caption, credit && `© ${credit}`].filter(Boolean).map((text) => escapeMarkdown(text));
    const under = words.length > 0 ? `*${words.join(" – ").replaceAll("\n", " ")}*` : "";
    return [image, under].filter(Boolean).join("\n\n");
  },
  usedFile: ({ file }) => file || undefined,
  usedAddress: ({ file, link }) => (file ? undefined : link || undefined),
  lacksAlternative: ({ file = "", link = "", alt = "" }) => (file !== "" || link !== "") && !describes(alt),
  checks: ({ attributes: { file = "", link = "", alt = "", caption = "" } }) =>
    `${file}${link}`.trim() === "" ? [] : [{ thing: "image", isDone: describes(alt), label: caption }],
});

/**
 * Whether a text alternative says something: spaces, dots and what Unicode draws as nothing (Default_Ignorable_Code_Point,
 * Hangul fillers among the letters) do not, nor does the name of a file.
 */
export function describes(alt: string): boolean {
  const said = alt.replace(/\p{Default_Ignorable_Code_Point}/gu, "").trim();
  return /[\p{L}\p{N}]/u.test(said) && !/\.(?:jpe?g|png|gif|webp|avif|hei[cf]|svg|bmp|tiff?)$/i.test(said);
}
