import type { ReadingContext } from "../blocks/define-block.ts";
import type { ScalarDefinition } from "../kinds/field.ts";
import { sayField } from "../kinds/say-field.ts";
import { parseTerritoryCode } from "../territories/territory-code.ts";

/**
 * A value of a block as plain text, as understood or as typed. People are not named: such text is stored and searched. Nor is
 * what has no known name: ids and codes are no words.
 */
export function valueText(definition: ScalarDefinition, value: unknown, context: ReadingContext): string {
  if (definition.type === "person") return "";
  if (typeof value === "string" && definition.type === "page") return context.pageTitle(value) ?? "";
  if (typeof value === "string" && definition.type === "territory")
    return context.territoryName(value) ?? (parseTerritoryCode(value) === null ? value : "");
  return sayField(definition, value, context.language);
}
