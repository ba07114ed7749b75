import { playerAddress } from "./players.ts";
import { readRemoteAddress } from "./remote-address.ts";

/** What of another host can be shown in a frame here. */
export type EmbedType = "video" | "image";
export const embedTypes = ["video", "image"] as const satisfies readonly EmbedType[];

/** What the frame holds: the page of a player, a film or an image. `address.origin` is all that it may load from. */
export interface Embed {
  shown: "player" | "film" | "image";
  address: URL;
}

/** Files that browsers play by themselves. */
const film = /\.(?:mp4|m4v|webm|ogv)$/i;

/** How what stands at an address can be shown, or null: then it is a link, no more. */
export function readEmbed(typed: string, type: EmbedType): Embed | null {
  const url = readRemoteAddress(typed);
  if (url === null) return null;
  if (type === "image") return { shown: "image", address: url };
  if (film.test(url.pathname)) return { shown: "film", address: url };
  const player = playerAddress(url);
  return player && { shown: "player", address: player };
}
