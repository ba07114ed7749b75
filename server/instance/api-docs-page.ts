import { errors } from "@passerelles/shared/strings/fr/errors.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import type { FastifyInstance } from "fastify";
import { escapeHtml } from "../http/escape-html.ts";
import type { ProblemCode } from "../http/refusal.ts";
import { type TextKey, translate } from "../http/translate.ts";
import { type ListedOperation, listOperations } from "./list-operations.ts";

type Description = ReturnType<FastifyInstance["swagger"]>;
type Words = (key: TextKey) => string;

/** The API as a page for people: HTML without code or inline style, made from the OpenAPI description. */
export function apiDocsPage(description: Description, language: Language): string {
  const say: Words = (key) => escapeHtml(translate(language, key));
  const groups = Map.groupBy(listOperations(description), ({ tag }) => tag);
  const tags = [...groups.keys()].sort();
  const links = tags.map((tag) => `<li><a href="#tag-${escapeHtml(tag)}" lang="en">${escapeHtml(tag)}</a></li>`);
  const sections = tags.map((tag) => {
    const operations = (groups.get(tag) ?? []).map((operation) => operationHtml(operation, say));
    return `<section><h2 id="tag-${escapeHtml(tag)}" lang="en">${escapeHtml(tag)}</h2>${operations.join("")}</section>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say("apiDocs.title")}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<a class="skip" href="#content">${say("apiDocs.skip")}</a>
<header><p><a href="/">${say("apiDocs.back")}</a></p>
<h1>${say("apiDocs.title")}</h1>
<p>${say("apiDocs.introduction")} <a href="/api/openapi.json">openapi.json</a></p></header>
<nav aria-label="${say("apiDocs.contents")}"><ul>${links.join("")}<li><a href="#problems">${say("apiDocs.problems")}</a></li></ul></nav>
<main id="content" tabindex="-1">
${sections.join("\n")}
${problemsHtml(say)}
</main>
</body>
</html>
`;
}

function operationHtml({ id, method, path, summary, open, parameters, body, answer }: ListedOperation, say: Words) {
  const rows = parameters.map(
    ({ name, place, required, form }) =>
      `<dt><code>${escapeHtml(name)}</code> <span class="of"><span lang="en">${escapeHtml(place)}</span>, ${say(required ? "apiDocs.required" : "apiDocs.optional")}</span></dt><dd lang="en">${escapeHtml(form)}</dd>`,
  );
  const list = `<h4>${say("apiDocs.parameters")}</h4><dl class="parameters">${rows.join("")}</dl>`;
  const schema = (title: string, form: string | undefined) =>
    form === undefined
      ? ""
      : `<details><summary>${title}<span class="of"> ${escapeHtml(`${method} ${path}`)}</span></summary><pre tabindex="0"><code>${escapeHtml(form)}</code></pre></details>`;
  return `<article><h3 id="${escapeHtml(id)}"><code><span class="method">${escapeHtml(method)}</span> ${escapeHtml(path)}</code></h3>
<p lang="en">${escapeHtml(summary)}</p><p class="access">${say(open ? "apiDocs.anyone" : "apiDocs.signedIn")}</p>
${rows.length > 0 ? list : ""}${schema(say("apiDocs.body"), body)}${schema(say("apiDocs.answer"), answer)}</article>`;
}

function problemsHtml(say: Words): string {
  const items = (Object.keys(errors) as ProblemCode[]).map(
    (code) => `<dt id="${code}"><code>${code}</code></dt><dd>${say(`errors.${code}`)}</dd>`,
  );
  return `<section><h2 id="problems">${say("apiDocs.problems")}</h2><p>${say("apiDocs.problemsIntroduction")}</p><dl>${items.join("")}</dl></section>`;
}
