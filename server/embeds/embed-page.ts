import { createHash } from "node:crypto";
import type { Embed } from "@passerelles/shared/embeds/embed.ts";

const STYLE =
  "html,body{height:100%;margin:0;overflow:hidden;background:transparent}" +
  "iframe,video,img{display:block;width:100%;height:100%;border:0}" +
  "video{background:#000}img{object-fit:contain}";
const styleHash = createHash("sha256").update(STYLE).digest("base64");

/** A page that holds one thing of another host, without code of its own. Its words are those of a page, in French as they are. */
export function embedPage({ shown, address }: Embed, alt: string): string {
  const source = escapeHtml(address.href);
  const said = escapeHtml(alt.trim() || address.host);
  const thing = {
    player: `<iframe src="${source}" title="${said}" allow="fullscreen; picture-in-picture" referrerpolicy="no-referrer"></iframe>`,
    film: `<video src="${source}" aria-label="${said}" controls preload="metadata"></video>`,
    image: `<img src="${source}" alt="${said}" referrerpolicy="no-referrer">`,
  }[shown];
  return [
    `<!doctype html><html lang="fr"><head><meta charset="utf-8">`,
    `<meta name="color-scheme" content="light dark"><title>${said}</title>`,
    `<style>${STYLE}</style></head><body>${thing}</body></html>`,
  ].join("");
}

/**
 * The content policy of that page. It runs no code, loads from that one host only, and stands in frames of this site only.
 * A player runs its own code in a frame that keeps its own origin, which most of them need (their settings are kept there): it
 * opens no window, sends no form here and leads the reader nowhere. For anything else nothing runs at all.
 */
export function embedPolicy({ shown, address }: Embed): string {
  const directive = { player: "frame-src", film: "media-src", image: "img-src" }[shown];
  return [
    "default-src 'none'",
    `${directive} ${address.origin}`,
    `style-src 'sha256-${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    shown === "player" ? "sandbox allow-scripts allow-same-origin" : "sandbox",
  ].join("; ");
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
