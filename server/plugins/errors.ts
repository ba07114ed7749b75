import type { Problem } from "@passerelles/shared/api/values.schemas.ts";
import { problems } from "@passerelles/shared/strings/fr/problems.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { formatByteSize } from "@passerelles/shared/text/byte-size.ts";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { isDatabaseUnavailable } from "../database/unavailable.ts";
import { askerLanguage } from "../http/asker-language.ts";
import { Refusal } from "../http/refusal.ts";
import { type TextKey, translate } from "../http/translate.ts";
import { explainValidation } from "../http/validation-messages.ts";

/** Turns everything that is thrown while answering into problem details (RFC 9457). Internals stay in the log. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendProblem(error, request, reply));
}

/** Answers with the problem that this error is for the asker. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = askerLanguage(request);
  const refusal = asRefusal(error, request, language);
  if (refusal.status >= 500) request.log.error({ err: error, reqId: request.id }, "request failed");
  const { seconds, bytes } = refusal.values;
  if (seconds !== undefined) reply.header("retry-after", String(seconds));
  if (refusal.status === 503 && seconds === undefined) reply.header("retry-after", "5");
  const problem: Problem = {
    type: `/api/docs#${refusal.code}`,
    title: translate(language, titleKey(refusal.status)),
    status: refusal.status,
    detail: translate(language, `errors.${refusal.code}`, {
      ...refusal.values,
      ...(typeof bytes === "number" && { limit: formatByteSize(bytes, language) }),
    }),
    code: refusal.code,
    ...(refusal.errors.length > 0 && { errors: refusal.errors }),
    requestId: request.id,
  };
  return reply
    .code(refusal.status)
    .header("content-language", language)
    .header("cache-control", "no-store")
    .type("application/problem+json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(problem);
}

function titleKey(status: number): TextKey {
  const key = `status${status}`;
  return key in problems ? (`problems.${key}` as TextKey) : "problems.other";
}

function asRefusal(error: unknown, request: FastifyRequest, language: Language): Refusal {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Refusal(400, "invalidRequest", {}, explainValidation(error.validation, language));
  }
  const { statusCode = 500, code = "" } = error instanceof Error ? (error as Partial<FastifyError>) : {};
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    return new Refusal(413, "tooLarge", { limit: readableSize(request.routeOptions.bodyLimit ?? 0, language) });
  }
  if (statusCode === 404) return new Refusal(404, "notFound");
  if (statusCode >= 400 && statusCode < 500) return new Refusal(statusCode, "malformedRequest");
  if (isDatabaseUnavailable(error)) return new Refusal(503, "busy");
  return new Refusal(500, "internal");
}

function readableSize(bytes: number, language: Language): string {
  const unit = bytes >= 1_000_000 ? "megabyte" : "kilobyte";
  const amount = Math.floor(bytes / (unit === "megabyte" ? 1_048_576 : 1024));
  return new Intl.NumberFormat(language, { style: "unit", unit }).format(amount);
}
