import { escapeMarkdown, linkTarget } from "../document/markdown-escape.ts";
import { parseWebAddress } from "../kinds/web-address.ts";
import type { Label } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";

/** What it is called. */
const label = { fr: "Vidéo", en: "Video" } as const satisfies Label;
/** What its prose is. */
export const transcript = { fr: "Transcription", en: "Transcript" } as const satisfies Label;

/** A film on another host, from which nothing comes before the reader agrees, and in prose what is heard and seen there. */
export const video = defineBlock({
  name: "video",
  label,
  description: {
    fr: "Une vidéo d’un autre site, avec sa transcription",
    en: "A video of another site, and its transcript",
  },
  keywords: ["video", "film", "youtube", "vimeo", "peertube", "dailymotion", "transcription", "transcript"],
  inline: false,
  prose: true,
  fields: {
    url: {
      type: "url",
      label: { fr: "Adresse", en: "Address" },
      help: {
        fr: "Celle de sa page (YouTube, Vimeo, Dailymotion, PeerTube) ou du fichier .mp4 ou .webm. Rien n’en est chargé avant que le lecteur l’accepte.",
        en: "That of its page (YouTube, Vimeo, Dailymotion, PeerTube) or of the .mp4 or .webm file. Nothing is loaded from it before the reader agrees.",
      },
    },
    title: { type: "text", label: { fr: "Titre", en: "Title" } },
    duration: {
      type: "measure",
      label: { fr: "Durée", en: "Duration" },
      example: { fr: "3 minutes", en: "3 minutes" },
    },
    credit: { type: "text", label: { fr: "Crédit", en: "Credit" } },
  },
  toText: ({ title, duration, credit }) => [title, duration, credit].filter(Boolean).join("\n"),
  toMarkdown: ({ url = "", title = "", duration = "", credit = "" }, { language }) => {
    const inLine = (text: string) => escapeMarkdown(text).replaceAll(/\s*\n\s*/g, " ");
    const address = linkTarget(parseWebAddress(url));
    const name = inLine(title) || label[language];
    const said = [inLine(duration), credit && `© ${inLine(credit)}`].filter(Boolean).join(" – ");
    const colon = language === "fr" ? "\u00a0:" : ":";
    return [`**${label[language]}${colon}** ${address ? `[${name}](${address})` : name}`, said && `*${said}*`]
      .filter(Boolean)
      .join("\n\n");
  },
});
