import { type Language, languages } from "@passerelles/shared/strings/label.ts";
import type { FastifyRequest } from "fastify";

/**
 * The language to answer in: the first known one of `Accept-Language` (where the interface names the language it shows,
 * and a program what it wants), else the account's, else French.
 */
export function askerLanguage(request: FastifyRequest): Language {
  return acceptedLanguage(request.headers["accept-language"]) ?? request.signedIn?.language ?? "fr";
}

/** The known language that an `Accept-Language` header puts first. */
export function acceptedLanguage(header: string | undefined): Language | undefined {
  const wished = (header ?? "").slice(0, 500).split(",").map(readRange);
  return wished
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => languages.find((language) => language === tag))
    .find((language) => language !== undefined);
}

function readRange(range: string): { tag: string; weight: number } {
  const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
  const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)$/.exec(parameter)?.[1]).find(Boolean);
  return { tag: tag.split("-")[0] ?? "", weight: quality === undefined ? 1 : Number(quality) };
}
