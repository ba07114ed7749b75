import type { FastifyInstance } from "fastify";

/**
 * Takes an empty body that is announced as JSON for no body, as many programs send it; whether one is needed is for the
 * endpoint's schema to say.
 */
export function acceptEmptyBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null, undefined);
    else void parse(request, body as string, done);
  });
}
