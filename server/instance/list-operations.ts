import { z } from "zod";
import { outlineOf } from "./schema-outline.ts";

/** One operation of the API, as the page for people shows it. */
export interface ListedOperation {
  id: string;
  tag: string;
  method: string;
  path: string;
  summary: string;
  /** Without an account. */
  open: boolean;
  parameters: { name: string; place: string; required: boolean; form: string }[];
  /** As `outlineOf` says a schema. */
  body: string | undefined;
  answer: string | undefined;
}

const media = z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })).optional() });
const operation = z.object({
  summary: z.string().default(""),
  tags: z.array(z.string()).default([]),
  security: z.array(z.record(z.string(), z.unknown())).default([]),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: z.unknown() }))
    .default([]),
  requestBody: media.optional(),
  responses: z.record(z.string(), z.unknown()).default({}),
});
const description = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** The operations of an OpenAPI description, in its order. */
export function listOperations(openapi: unknown): ListedOperation[] {
  return Object.entries(description.parse(openapi).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => listedOperation(path, method, operation.parse(described))),
  );
}

function listedOperation(path: string, method: string, described: z.output<typeof operation>): ListedOperation {
  const { summary, tags, security, parameters, requestBody, responses } = described;
  return {
    id: `${method}-${path.replace(/^\/api\//, "").replace(/[^a-z0-9]+/gi, "-")}`,
    tag: tags[0] ?? "api",
    method: method.toUpperCase(),
    path,
    summary,
    open: security.some((requirement) => Object.keys(requirement).length === 0),
    parameters: parameters.map(({ name, in: place, required, schema }) => ({
      name,
      place,
      required,
      form: outlineOf(schema),
    })),
    body: schemaText(requestBody),
    answer: schemaText(responses["200"]),
  };
}

function schemaText(described: unknown): string | undefined {
  const content = media.safeParse(described).data?.content ?? {};
  const [first] = Object.values(content);
  return first?.schema === undefined ? undefined : outlineOf(first.schema);
}
