import swagger from "@fastify/swagger";
import { problem } from "@passerelles/shared/api/values.schemas.ts";
import type { FastifyInstance, FastifySchema, RouteOptions } from "fastify";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import type { OpenAPIV3_1 } from "openapi-types";
import { z } from "zod";
import { applicationVersion } from "../env.ts";
import { noBody } from "../http/route.ts";

const DESCRIPTION = `The HTTP API of Passerelles. A browser signs in with \`POST /api/session\`, which sets a cookie; a request that changes something is refused when it comes from a page of another site. Keys that are not described here are refused. Lists are paged: \`next\` is the value of \`after\` for the next page, or null at the end. Every failure is a problem answer (RFC 9457) in French or English.`;

/** Describes every route that is added afterwards, under \`/api/\`, as OpenAPI 3.1. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Passerelles",
        version: applicationVersion,
        description: DESCRIPTION,
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: "/" }],
      components: {
        securitySchemes: {
          session: {
            type: "apiKey",
            in: "cookie",
            name: "passerelles",
            description: "The session's cookie; its name is `__Host-passerelles` under https.",
          },
        },
      },
    },
    transform: ({ schema, url, route, ...document }) =>
      jsonSchemaTransform({ schema: describedSchema(schema, url, route), url, route, ...document }),
    transformObject: (document) =>
      "openapiObject" in document ? withProblems(document.openapiObject as OpenAPIV3_1.Document) : {},
  });
}

/** Who may call a route is part of its description; what is not an endpoint of the API is left out. */
function describedSchema(schema: FastifySchema | undefined, url: string, route: RouteOptions): FastifySchema {
  if (!url.startsWith("/api/")) return { hide: true };
  const access = route.config?.access ?? "anyone";
  const { body, ...withoutBody } = schema ?? {};
  return {
    ...(body === noBody ? withoutBody : schema),
    security: access === "anyone" ? [{}, { session: [] }] : [{ session: [] }],
  };
}

/** Every operation may answer with a problem. */
function withProblems(document: OpenAPIV3_1.Document): OpenAPIV3_1.Document {
  const { $schema, ...schema } = z.toJSONSchema(problem, { target: "draft-2020-12" });
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [path, withProblem(item ?? {})]);
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: schema as OpenAPIV3_1.SchemaObject },
      responses: { Problem: { description: "The request was not granted, and why.", content } },
    },
  };
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

function withProblem(item: OpenAPIV3_1.PathItemObject): OpenAPIV3_1.PathItemObject {
  const described = { ...item };
  for (const method of METHODS) {
    const operation = described[method];
    if (operation === undefined) continue;
    const responses = { ...operation.responses, default: { $ref: "#/components/responses/Problem" } };
    described[method] = { ...operation, responses };
  }
  return described;
}
