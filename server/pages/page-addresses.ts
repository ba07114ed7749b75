import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { FastifyInstance } from "fastify";
import { isDatabaseUnavailable } from "../database/unavailable.ts";
import { Refusal } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { findReadablePageBySlug } from "./find-page.ts";

const possibleSlug = /^[a-z0-9-]{1,120}$/;

/**
 * Answers whoever opens the address of a page: the interface, with 404 when there is no such page for them to read, whether
 * it exists or not; from an address that the page had before, the way to its present one (308). While the database is
 * down the interface is sent all the same, to say so.
 */
export function pageAddresses(app: FastifyInstance, { database: { db } }: Pick<Services, "database">): void {
  // A route of its own, not a hook on the interface's: that one is the same for everyone, and knows no session.
  app.get<{ Params: { slug: string } }>(
    "/pages/:slug",
    { config: { access: "anyone", isOpenWithoutDatabase: true }, schema: { hide: true } },
    async (request, reply) => {
      const { slug } = request.params;
      try {
        if (!possibleSlug.test(slug)) throw new Refusal(404, "notFound");
        const page = await findReadablePageBySlug(db, request.actor, slug);
        if (page.slug !== slug) {
          const [question = ""] = /\?.*$/.exec(request.url) ?? [];
          // A page may take back a former title: a browser that remembered both ways would go round in circles.
          reply.header("cache-control", "no-store");
          return await reply.redirect(`${pageUrl(page.slug)}${question}`, 308);
        }
      } catch (error) {
        if (error instanceof Refusal) reply.code(404);
        else if (!isDatabaseUnavailable(error)) throw error;
      }
      return reply.callNotFound();
    },
  );
}
