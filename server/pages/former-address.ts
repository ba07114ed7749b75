import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { FastifyInstance } from "fastify";
import { isDatabaseUnavailable } from "../database/unavailable.ts";
import { Refusal } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { findReadablePageBySlug } from "./find-page.ts";

const address = /^\/pages\/([a-z0-9-]{1,120})(\?.*)?$/;

/**
 * Sends whoever asks for the address that a page had before to its present one (308), when they may read it. Any other
 * request goes on its way, this one too while the database is down: the interface answers it.
 */
export function redirectFormerAddresses(app: FastifyInstance, { database: { db } }: Pick<Services, "database">): void {
  app.addHook("preHandler", async (request, reply) => {
    const [, slug, question = ""] =
      (request.method === "GET" || request.method === "HEAD" ? address.exec(request.url) : null) ?? [];
    if (slug === undefined) return;
    try {
      const page = await findReadablePageBySlug(db, request.actor, slug);
      if (page.slug === slug) return;
      // A page may take back a former title: a browser that remembered both ways would go round in circles.
      reply.header("cache-control", "no-store");
      await reply.redirect(`${pageUrl(page.slug)}${question}`, 308);
    } catch (error) {
      if (!(error instanceof Refusal) && !isDatabaseUnavailable(error)) throw error;
    }
  });
}
