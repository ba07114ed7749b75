import type { PersonReading, ReadingContext } from "../blocks/define-block.ts";
import type { ScalarDefinition } from "../kinds/field.ts";
import { withheld } from "../kinds/field-value.ts";
import { formatPhone } from "../kinds/format-phone.ts";
import { sayField } from "../kinds/say-field.ts";
import { documents as english } from "../strings/en/documents.ts";
import { documents as french } from "../strings/fr/documents.ts";
import type { Language } from "../strings/label.ts";
import { escapeMarkdown } from "./markdown-escape.ts";

/** A value of a field or of a block on one line of Markdown, as understood or as typed; what it refers to by its name. */
export function valueMarkdown(definition: ScalarDefinition, value: unknown, context: ReadingContext): string {
  if (typeof value !== "string") return inCell(sayField(definition, value, context.language));
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
      return inCell(sayField(definition, value, context.language));
  }
}

function personText(person: PersonReading | undefined, language: Language): string {
  const words = language === "fr" ? french : english;
  if (person === undefined) return words.erasedPerson;
  if (person.name === null) return words.hiddenPerson;
  const { name, role, email, phone } = person;
  return [name, role, email, phone && formatPhone(phone, language)].filter(Boolean).join(", ");
}

/** A text that stands in a cell of a table, or on one line. */
export function inCell(text: string): string {
  return escapeMarkdown(text).replaceAll(/\s*\n\s*/g, "<br>");
}
