import type { Actor, InstanceAction } from "@passerelles/shared/access.ts";
import { mayOnInstance } from "@passerelles/shared/access.ts";
import type { Contract, Endpoint } from "@passerelles/shared/api/endpoint.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from "fastify";
import { z } from "zod";
import { Refusal } from "./refusal.ts";

/**
 * Who may call a route at all; routes about a page or a person check that page or person themselves, those of a `watchman`
 * the token of whoever watches the instance.
 */
export type RouteAccess = "anyone" | "signed-in" | "watchman" | InstanceAction;

type Parsed<C extends Contract, K extends "params" | "query" | "body"> = C[K] extends z.ZodType
  ? z.output<C[K]>
  : undefined;

/** What a handler receives: validated parts, the person who asks, and Fastify's own objects for what is unusual. */
export interface Call<C extends Contract> {
  params: Parsed<C, "params">;
  query: Parsed<C, "query">;
  body: Parsed<C, "body">;
  actor: Actor | null;
  request: FastifyRequest;
  reply: FastifyReply;
}

export interface RouteOptions {
  access: Exclude<RouteAccess, "watchman">;
  /** Bytes; the application's default is small. */
  bodyLimit?: number;
  /** It is answered however often it is asked for. */
  isUnlimited?: boolean;
  /** One sentence for the API's documentation. */
  summary: string;
}

/** What an endpoint that takes no question, or no body, takes: unknown keys are refused there too. */
const noQuery = z.strictObject({});
export const noBody = z.strictObject({}).nullish();

declare module "fastify" {
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
}

/**
 * Adds a route for an endpoint: its path, its schemas, and who may call it are declared in one place, validated before
 * the handler runs, described in OpenAPI, and listed by `app` for whoever inspects the rights.
 */
export function route<C extends Contract>(
  app: FastifyInstance,
  endpoint: Endpoint<C>,
  contract: C,
  options: RouteOptions,
  handler: (call: Call<C>) => Promise<z.input<C["output"]>>,
): void {
  const { body = noBody } = contract;
  const needsNothing = body !== noBody && body.safeParse({}).success;
  const settings: RouteShorthandOptions = {
    config: { access: options.access, isUnlimited: options.isUnlimited },
    schema: {
      summary: options.summary,
      tags: [endpoint.path.split("/")[2] ?? "api"],
      ...(contract.params && { params: contract.params }),
      querystring: contract.query ?? noQuery,
      ...(endpoint.method !== "GET" && { body }),
      response: { 200: contract.output },
    },
    ...(options.bodyLimit !== undefined && { bodyLimit: options.bodyLimit }),
    ...(needsNothing && { preValidation: takeNothingAsEmpty }),
  };
  app.route({
    ...settings,
    method: endpoint.method,
    url: endpoint.path,
    handler: async (request, reply) => {
      const actor = request.actor;
      requireAccess(actor, options.access);
      const call = {
        params: request.params,
        query: request.query,
        body: request.body,
        actor,
        request,
        reply,
      } as Call<C>;
      const answer = await handler(call);
      return reply.sent ? reply : answer;
    },
  });
}

/** Where all of a body is optional, so is the body. */
async function takeNothingAsEmpty(request: FastifyRequest): Promise<void> {
  request.body ??= {};
}

function requireAccess(actor: Actor | null, access: RouteOptions["access"]): void {
  if (access === "anyone") return;
  if (actor === null) throw new Refusal(401, "signInRequired");
  if (access !== "signed-in" && !mayOnInstance(actor, access)) throw new Refusal(403, "notAllowed");
}
