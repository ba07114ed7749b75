import * as schemas from "@passerelles/shared/api/embeds.schemas.ts";
import * as endpoints from "@passerelles/shared/api/embeds.ts";
import { readEmbed } from "@passerelles/shared/embeds/embed.ts";
import type { FastifyInstance } from "fastify";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import { embedPage, embedPolicy } from "./embed-page.ts";

/**
 * The page that a frame of ours shows when a reader has agreed to see what is on another host. This server asks that host for
 * nothing: the reader's browser does, and does not say where it comes from.
 */
export function embedRoutes(app: FastifyInstance): void {
  route(
    app,
    endpoints.readEmbed,
    schemas.readEmbed,
    { access: "anyone", summary: "A page for a frame that shows one film or image of another host." },
    async ({ query: { type, url, alt = "" }, request, reply }) => {
      const embed = readEmbed(url, type);
      if (embed === null) throw new Refusal(400, "notEmbeddable");
      // Nobody is sent to another host's content under this one's name: it is shown within our pages, or not at all.
      if (!isOurFrame(request.headers)) throw new Refusal(400, "notEmbeddable");
      reply.headers({
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": embedPolicy(embed),
        "referrer-policy": "no-referrer",
      });
      return embedPage(embed, alt);
    },
  );
}

/** Browsers say what an answer is for (Fetch Metadata), except over plain HTTP: there the policy of the answer decides alone. */
function isOurFrame(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const { "sec-fetch-dest": use = "iframe", "sec-fetch-site": site = "same-origin" } = headers;
  return use === "iframe" && site === "same-origin";
}
