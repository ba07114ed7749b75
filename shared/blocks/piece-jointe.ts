import { escapeMarkdown } from "../document/markdown-escape.ts";
import { formatByteSize } from "../text/byte-size.ts";
import { defineBlock } from "./define-block.ts";

/** A file to download, with its type and its size. */
export const pieceJointe = defineBlock({
  name: "pieceJointe",
  label: { fr: "Pièce jointe", en: "Attachment" },
  description: { fr: "Un fichier à télécharger", en: "A file to download" },
  keywords: ["fichier", "piece", "jointe", "document", "pdf", "telecharger", "file", "attachment", "download"],
  inline: false,
  attributes: { file: "", label: "" },
  texts: ["label"],
  toText: ({ label, file = "" }, context) => label || context.file?.(file)?.name || "",
  toMarkdown: ({ file = "", label = "" }, context) => {
    const found = context.file?.(file);
    const text = escapeMarkdown(label || found?.name || "").replaceAll("\n", " ");
    return found ? `[${text}](${found.url}) (${formatByteSize(found.bytes, context.language)})` : text;
  },
  usedFile: ({ file }) => file || undefined,
});
