import type { ReadingContext } from "../blocks/define-block.ts";
import type { Kind } from "../kinds/define-kind.ts";
import type { ScalarDefinition } from "../kinds/field.ts";
import { withheld } from "../kinds/field-value.ts";
import { formatField } from "../kinds/format-field.ts";
import { formatPhone } from "../kinds/phone.ts";
import { documents as english } from "../strings/en/documents.ts";
import { documents as french } from "../strings/fr/documents.ts";
import type { Language } from "../strings/label.ts";
import { bodyMarkdown } from "./body-markdown.ts";
import type { BodyNode } from "./body-node.ts";
import { escapeMarkdown } from "./markdown-escape.ts";

/** What a Markdown file is made of: a page as the API gives it. */
export interface MarkdownPage {
  kind: Kind;
  title: string;
  summary: string;
  fields: Readonly<Record<string, unknown>>;
  body: BodyNode;
}

/** Somebody whom a field names. */
export interface MarkdownPerson {
  name: string | null;
  role: string | null;
  email: string | null;
  phone: string | null;
}

/** What fields refer to, besides what blocks do. */
export interface MarkdownContext extends ReadingContext {
  /**
   * Somebody as the reader may know of them (`name` is null when they may not), or undefined when there is nobody any more.
   * Absent where nobody is known.
   */
  person?(id: string): MarkdownPerson | undefined;
}

/** A whole page as a Markdown file: title, summary, a table of its fields, body. */
export function pageMarkdown(page: MarkdownPage, context: MarkdownContext): string {
  const words = context.language === "fr" ? french : english;
  const rows = Object.entries(page.kind.fields).flatMap(([name, definition]) => {
    if (definition.elsewhere) return [];
    const value = page.fields[name];
    const said = definition.list ? listText(definition.list, value, context) : scalarText(definition, value, context);
    return said === "" ? [] : [`| ${inCell(definition.label[context.language])} | ${said} |`];
  });
  const table = rows.length > 0 ? [`| ${words.field} | ${words.value} |`, "| --- | --- |", ...rows].join("\n") : "";
  const title = `# ${escapeMarkdown(page.title || words.untitled).replaceAll("\n", " ")}`;
  const parts = [title, escapeMarkdown(page.summary), table, bodyMarkdown(page.body, context)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function listText(
  columns: Readonly<Record<string, ScalarDefinition>>,
  rows: unknown,
  context: MarkdownContext,
): string {
  if (!Array.isArray(rows)) return "";
  return rows
    .map((row: Record<string, unknown>) => {
      const cells = Object.entries(columns).map(([name, column]) =>
        [row[name]]
          .flat()
          .map((value) => scalarText(column, value, context))
          .filter((said) => said !== "")
          .join(", "),
      );
      return cells.filter((cell) => cell !== "").join(" – ");
    })
    .filter((row) => row !== "")
    .join("<br>");
}

function scalarText(definition: ScalarDefinition, value: unknown, context: MarkdownContext): string {
  if (typeof value !== "string") return inCell(formatField(definition, value, context.language));
  switch (definition.type) {
    case "territory":
      return inCell(context.territoryName(value) ?? value);
    case "person":
      return context.person && value !== withheld ? inCell(personText(context.person(value), context.language)) : "";
    case "page": {
      const title = context.pageTitle(value);
      const url = context.pageUrl(value);
      return title && url ? `[${inCell(title)}](${url})` : "";
    }
    default:
      return inCell(formatField(definition, value, context.language));
  }
}

function personText(person: MarkdownPerson | undefined, language: Language): string {
  const words = language === "fr" ? french : english;
  if (person === undefined) return words.erasedPerson;
  if (person.name === null) return words.hiddenPerson;
  const { name, role, email, phone } = person;
  return [name, role, email, phone && formatPhone(phone, language)].filter(Boolean).join(", ");
}

function inCell(text: string): string {
  return escapeMarkdown(text).replaceAll(/\s*\n\s*/g, "<br>");
}
