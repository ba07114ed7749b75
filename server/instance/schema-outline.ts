import { z } from "zod";

const schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  maxItems: z.number().optional(),
  $ref: z.string().optional(),
});
type Schema = z.output<typeof schema>;

/** Numbers at or beyond these say only that a number is safe in JavaScript. */
const unbounded = Number.MAX_SAFE_INTEGER;
const step = "  ";

/**
 * A JSON Schema as people read it, in the manner of TypeScript: `?` after what may be absent, bounds in brackets, regular
 * expressions left out. What it does not know is `any`.
 */
export function outlineOf(described: unknown, indent = ""): string {
  const one = schema.safeParse(described).data;
  if (one === undefined) return "any";
  if (one.const !== undefined) return JSON.stringify(one.const);
  if (one.enum) return one.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = one.anyOf ?? one.oneOf;
  if (choices) return distinct(choices.map((choice) => outlineOf(choice, indent))).join(" | ");
  if (one.allOf) return distinct(one.allOf.map((part) => outlineOf(part, indent))).join(" & ");
  if (one.$ref) return one.$ref.split("/").at(-1) ?? "any";
  if (Array.isArray(one.type)) return one.type.map((type) => outlineOf({ ...one, type }, indent)).join(" | ");
  if (one.type === "array") return listOutline(one, indent);
  if (one.type === "object" || one.properties) return objectOutline(one, indent);
  return scalarOutline(one);
}

function listOutline({ items, maxItems }: Schema, indent: string): string {
  const inside = outlineOf(items, indent);
  const list = inside.includes(" | ") && !inside.includes("\n") ? `(${inside})[]` : `${inside}[]`;
  return maxItems === undefined ? list : `${list} (at most ${maxItems})`;
}

function objectOutline({ properties, additionalProperties, required = [] }: Schema, indent: string): string {
  const inner = indent + step;
  const lines = Object.entries(properties ?? {}).map(
    ([name, property]) => `${inner}${name}${required.includes(name) ? "" : "?"}: ${outlineOf(property, inner)}`,
  );
  if (typeof additionalProperties === "object" && additionalProperties !== null)
    lines.push(`${inner}[name]: ${outlineOf(additionalProperties, inner)}`);
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${indent}}`;
}

function scalarOutline(one: Schema): string {
  const bounds = boundsOf(one);
  const name = one.format ?? (typeof one.type === "string" ? one.type : "any");
  return bounds === "" ? name : `${name} (${bounds})`;
}

function boundsOf({ type, format, ...one }: Schema): string {
  if (type === "string") {
    if (format !== undefined) return "";
    return between(one.minLength || undefined, one.maxLength, " characters");
  }
  if (type !== "integer" && type !== "number") return "";
  const lowest = one.minimum ?? (one.exclusiveMinimum === undefined ? undefined : one.exclusiveMinimum + 1);
  const within = (bound: number | undefined) =>
    bound === undefined || Math.abs(bound) >= unbounded ? undefined : bound;
  return between(within(lowest), within(one.maximum), "");
}

function between(low: number | undefined, high: number | undefined, unit: string): string {
  if (low === undefined && high === undefined) return "";
  if (low === undefined) return `at most ${high}${unit}`;
  if (high === undefined) return `at least ${low}${unit}`;
  return low === high ? `${low}${unit}` : `${low} to ${high}${unit}`;
}

function distinct(forms: readonly string[]): string[] {
  return [...new Set(forms)];
}
