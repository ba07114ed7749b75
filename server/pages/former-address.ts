import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { FastifyInstance } from "fastify";
import { isDatabaseUnavailable } from "../database/unavailable.ts";
import { Refusal } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { findReadablePageBySlug } from "./find-page.ts";

const possibleSlug = /^[a-z0-9-]{1,120}$/;

/**
 * Sends whoever asks for the address that a page had before to its present one (308), when they may read it. Any other
 * request for a page goes on its way, this one too while the database is down: the interface answers it.
 */
export function redirectFormerAddresses(app: FastifyInstance, { database: { db } }: Pick<Services, "database">): void {
  // A route of its own, not a hook on the interface's: that one is the same for everyone, and knows no session.
  app.get<{ Params: { slug: string } }>(
    "/pages/:slug",
    { config: { access: "anyone" }, schema: { hide: true } },
    async (request, reply) => {
      const { slug } = request.params;
      try {
        const page = possibleSlug.test(slug) ? await findReadablePageBySlug(db, request.actor, slug) : undefined;
        if (page !== undefined && page.slug !== slug) {
          const [question = ""] = /\?.*$/.exec(request.url) ?? [];
          // A page may take back a former title: a browser that remembered both ways would go round in circles.
          reply.header("cache-control", "no-store");
          return await reply.redirect(`${pageUrl(page.slug)}${question}`, 308);
        }
      } catch (error) {
        if (!(error instanceof Refusal) && !isDatabaseUnavailable(error)) throw error;
      }
      return reply.callNotFound();
    },
  );
}
