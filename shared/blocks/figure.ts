import { escapeMarkdown } from "../document/markdown-escape.ts";
import { defineBlock } from "./define-block.ts";

/** An image between two paragraphs, with what is said of it. */
export const figure = defineBlock({
  name: "figure",
  label: { fr: "Image", en: "Image" },
  description: { fr: "Une photo ou un dessin, décrit et crédité", en: "A photo or a drawing, described and credited" },
  keywords: ["image", "photo", "dessin", "figure", "illustration", "picture"],
  inline: false,
  // `width`: "" for that of the text, "petite" for half of it, "large" for all that the screen gives.
  attributes: { file: "", alt: "", caption: "", credit: "", width: "" },
  toText: ({ caption, alt, credit }) => [caption, alt, credit].filter(Boolean).join("\n"),
  toMarkdown: ({ file = "", alt = "", caption = "", credit = "" }, context) => {
    const found = context.file?.(file);
    const image = found ? `![${escapeMarkdown(alt).replaceAll("\n", " ")}](${found.url})` : escapeMarkdown(alt);
    const said = [caption, credit && `© ${credit}`].filter(Boolean).map((text) => escapeMarkdown(text));
    const under = said.length > 0 ? `*${said.join(" – ").replaceAll("\n", " ")}*` : "";
    return [image, under].filter(Boolean).join("\n\n");
  },
  usedFile: ({ file }) => file || undefined,
  lacksAlternative: ({ file = "", alt = "" }) => file !== "" && !describes(alt),
});

/**
 * Whether a text alternative says something: spaces, dots and what Unicode draws as nothing (Default_Ignorable_Code_Point,
 * Hangul fillers among the letters) do not.
 */
export function describes(alt: string): boolean {
  return /[\p{L}\p{N}]/u.test(alt.replace(/\p{Default_Ignorable_Code_Point}/gu, ""));
}
