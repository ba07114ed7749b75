import type { Block, ReadingContext } from "../blocks/define-block.ts";
import type { ScalarDefinition } from "../kinds/field.ts";
import { readColumns } from "../kinds/read-fields.ts";
import type { ListRow } from "./page-document.ts";
import { inCell, valueMarkdown } from "./value-markdown.ts";
import { valueText } from "./value-text.ts";

type Attributes = Readonly<Record<string, string>>;

/** What a block says by itself as plain text, a line for each field and each row. */
export function blockText(
  block: Block,
  attributes: Attributes,
  context: ReadingContext,
  rows: readonly ListRow[],
): string {
  if (block.toText) return block.toText(attributes, context, rows);
  const say = (definition: ScalarDefinition, value: unknown) => valueText(definition, value, context);
  const ofFields = Object.values(said(block.fields ?? {}, attributes, say));
  const ofRows = rows.map(({ columns }) => Object.values(said(block.rows?.list ?? {}, columns, say)).join(" : "));
  return [...ofFields, ...ofRows].filter((line) => line !== "").join("\n");
}

/** The same as Markdown: its name, a list of its fields, a table of its rows. */
export function blockMarkdown(
  block: Block,
  attributes: Attributes,
  context: ReadingContext,
  rows: readonly ListRow[],
): string {
  if (block.toMarkdown) return block.toMarkdown(attributes, context, rows);
  const { language } = context;
  const say = (definition: ScalarDefinition, value: unknown) => valueMarkdown(definition, value, context);
  const label = ([name, definition]: [string, ScalarDefinition]) => [name, inCell(definition.label[language])] as const;
  const labels = new Map(Object.entries(block.fields ?? {}).map(label));
  const fields = Object.entries(said(block.fields ?? {}, attributes, say)).map(
    ([name, text]) => `- ${labels.get(name)} : ${text}`,
  );
  const columns = Object.entries(block.rows?.list ?? {});
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table =
    rows.length === 0
      ? []
      : [
          line(columns.map((column) => label(column)[1])),
          line(columns.map(() => "---")),
          ...rows.map((row) => {
            const texts = said(block.rows?.list ?? {}, row.columns, say);
            return line(columns.map(([name]) => texts[name] ?? ""));
          }),
        ];
  const parts = [`**${inCell(block.label[language])}**`, fields.join("\n"), table.join("\n")];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** One field of a block as Markdown; "" when it is not filled. */
export function fieldMarkdown(block: Block, name: string, attributes: Attributes, context: ReadingContext): string {
  const definition = block.fields?.[name];
  if (definition === undefined) return "";
  return said({ [name]: definition }, attributes, (one, value) => valueMarkdown(one, value, context))[name] ?? "";
}

/** What the filled ones among these values say, by name. */
function said(
  definitions: Readonly<Record<string, ScalarDefinition>>,
  typed: Attributes,
  say: (definition: ScalarDefinition, value: unknown) => string,
): Record<string, string> {
  const read = readColumns(definitions, typed);
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([name, definition]) => {
      const texts = [read[name] ?? []].flat().map((value) => say(definition, value));
      const text = texts.filter((one) => one !== "").join(", ");
      return text === "" ? [] : [[name, text]];
    }),
  );
}
