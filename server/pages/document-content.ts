import type { InitialContent } from "@passerelles/shared/document/create-document.ts";
import { pageDocument, readRows, readText } from "@passerelles/shared/document/page-document.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import { entriesOf, entryColumns } from "@passerelles/shared/document/row-entries.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { Queryable } from "../database/client.ts";
import { loadDocument } from "../documents/load-document.ts";
import { dropUnplaced } from "../files/drop-unplaced.ts";
import { cleanBody } from "../projection/clean-body.ts";
import { cleanText } from "../projection/clean-text.ts";
import { withRows } from "../projection/with-rows.ts";

/** What another document can begin with. */
export type DocumentContent = Required<Pick<InitialContent, "fields" | "body">>;

/** The present fields of a page that its kind has, as typed, without the title, and its body. */
export async function contentOfPage(db: Queryable, pageId: string, kind: Kind): Promise<DocumentContent> {
  const { doc } = await loadDocument(db, pageId);
  const document = pageDocument(doc);
  const fields: Record<string, string | Record<string, string>[]> = {};
  for (const [name, definition] of Object.entries(kind.fields)) {
    if (definition.list === undefined) fields[name] = clean(readText(document.fields, name));
    else {
      fields[name] = readRows(document.fields, name).map(({ columns }) => {
        const known = Object.entries(definition.list).flatMap(([column, { many }]) =>
          many
            ? Object.entries(entryColumns(column, entriesOf(columns, column)))
            : [[column, clean(columns[column] ?? "")]],
        );
        return Object.fromEntries(known) as Record<string, string>;
      });
    }
  }
  delete fields.title;
  await dropUnplaced(db, pageId, document.body);
  const body = withRows(cleanBody(readBody(document.body)), document.data).content ?? [];
  doc.destroy();
  return { fields, body };
}

function clean(text: string): string {
  return cleanText(text, Number.POSITIVE_INFINITY);
}
