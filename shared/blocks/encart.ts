import type { Label } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";

/** What an inset is for; an unknown tone reads as the first. */
export const encartTones = {
  info: { fr: "Information", en: "Information" },
  attention: { fr: "Attention", en: "Warning" },
  retenir: { fr: "À retenir", en: "Key point" },
} as const satisfies Record<string, Label>;
export type EncartTone = keyof typeof encartTones;

/** The tone of a stored inset. */
export function encartTone(stored: unknown): EncartTone {
  return typeof stored === "string" && Object.hasOwn(encartTones, stored) ? (stored as EncartTone) : "info";
}

/** Prose set apart from the rest: an information, a warning, what is to be remembered. */
export const encart = defineBlock({
  name: "encart",
  label: { fr: "Encart", en: "Inset" },
  description: { fr: "Une information, une alerte, un point à retenir", en: "An information, a warning, a key point" },
  keywords: ["encart", "encadre", "attention", "alerte", "info", "retenir", "inset", "callout", "warning", "note"],
  inline: false,
  prose: true,
  attributes: { tone: "" },
  toText: () => "",
  toMarkdown: () => "",
  aroundMarkdown: (lines, { tone }, { language }) => [
    `> **${encartTones[encartTone(tone)][language]}**`,
    ...(lines.length > 0 ? [">"] : []),
    ...lines.map((line) => (line === "" ? ">" : `> ${line}`)),
  ],
});
