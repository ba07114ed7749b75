import type { Language } from "@passerelles/shared/strings/label.ts";
import type { ZodFastifySchemaValidationError } from "fastify-type-provider-zod";
import { translate } from "./translate.ts";

/** The faulty values of a request, each by its path in the request, with a sentence in this language. */
export function explainValidation(
  issues: readonly ZodFastifySchemaValidationError[],
  language: Language,
): { path: string; message: string }[] {
  return issues.slice(0, 50).map((issue) => ({
    path: issue.instancePath.replace(/^\//, "").replaceAll("/", "."),
    message: explain(issue, language),
  }));
}

function explain({ keyword, params, message = "" }: ZodFastifySchemaValidationError, language: Language): string {
  const isText = params.origin === "string";
  switch (keyword) {
    case "invalid_type":
      return translate(language, message.endsWith("undefined") ? "validation.missing" : "validation.wrongType");
    case "too_small":
      if (isText && params.minimum === 1) return translate(language, "validation.missing");
      if (isText) return translate(language, "validation.shortText", { count: Number(params.minimum) });
      return translate(language, "validation.smallNumber", { minimum: String(params.minimum) });
    case "too_big":
      if (isText) return translate(language, "validation.longText", { count: Number(params.maximum) });
      return translate(language, "validation.bigNumber", { maximum: String(params.maximum) });
    case "unrecognized_keys":
      return translate(language, "validation.unknownKeys", { keys: listed(params.keys) });
    case "invalid_value":
      return translate(language, "validation.choice", { values: listed(params.values) });
    case "invalid_format":
      return translate(language, params.format === "email" ? "validation.email" : "validation.format");
    default:
      return translate(language, "validation.format");
  }
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.slice(0, 20).map(String).join(", ").slice(0, 500) : "";
}
