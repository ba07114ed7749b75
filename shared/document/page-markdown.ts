import type { ReadingContext } from "../blocks/define-block.ts";
import type { Kind } from "../kinds/define-kind.ts";
import type { ScalarDefinition } from "../kinds/field.ts";
import { documents as english } from "../strings/en/documents.ts";
import { documents as french } from "../strings/fr/documents.ts";
import { bodyMarkdown } from "./body-markdown.ts";
import type { BodyNode } from "./body-node.ts";
import { escapeMarkdown } from "./markdown-escape.ts";
import { inCell, valueMarkdown } from "./value-markdown.ts";

/** What a Markdown file is made of: a page as the API gives it. */
export interface MarkdownPage {
  kind: Kind;
  title: string;
  summary: string;
  fields: Readonly<Record<string, unknown>>;
  body: BodyNode;
}

/** A whole page as a Markdown file: title, summary, a table of its fields, body. */
export function pageMarkdown(page: MarkdownPage, context: ReadingContext): string {
  const words = context.language === "fr" ? french : english;
  const rows = Object.entries(page.kind.fields).flatMap(([name, definition]) => {
    if (definition.elsewhere) return [];
    const value = page.fields[name];
    const said = definition.list
      ? listText(definition.list, value, context)
      : valueMarkdown(definition, value, context);
    return said === "" ? [] : [`| ${inCell(definition.label[context.language])} | ${said} |`];
  });
  const table = rows.length > 0 ? [`| ${words.field} | ${words.value} |`, "| --- | --- |", ...rows].join("\n") : "";
  const title = `# ${escapeMarkdown(page.title || words.untitled).replaceAll("\n", " ")}`;
  const parts = [title, escapeMarkdown(page.summary), table, bodyMarkdown(page.body, context)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function listText(columns: Readonly<Record<string, ScalarDefinition>>, rows: unknown, context: ReadingContext): string {
  if (!Array.isArray(rows)) return "";
  return rows
    .map((row: Record<string, unknown>) => {
      const cells = Object.entries(columns).map(([name, column]) =>
        [row[name]]
          .flat()
          .map((value) => valueMarkdown(column, value, context))
          .filter((said) => said !== "")
          .join(", "),
      );
      return cells.filter((cell) => cell !== "").join(" – ");
    })
    .filter((row) => row !== "")
    .join("<br>");
}
