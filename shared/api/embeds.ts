import type { EmbedType } from "../embeds/embed.ts";
import type * as schemas from "./embeds.schemas.ts";
import { endpoint } from "./endpoint.ts";

/** A page that stands in a frame of ours and shows what is on another host, and nothing else. */
export const readEmbed = endpoint<typeof schemas.readEmbed>("GET", "/api/embed");

/** The address of that page. */
export function embedUrl(type: EmbedType, url: string, alt: string): string {
  const said = alt
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 1000)
    .toWellFormed();
  return `${readEmbed.path}?${new URLSearchParams({ type, url: url.trim(), ...(said && { alt: said }) })}`;
}
