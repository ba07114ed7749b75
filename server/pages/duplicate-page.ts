import type { Actor } from "@passerelles/shared/access.ts";
import type { InitialContent } from "@passerelles/shared/document/create-document.ts";
import { pageDocument, readRows, readText } from "@passerelles/shared/document/page-document.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import { entriesOf, entryColumns } from "@passerelles/shared/document/row-entries.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type * as Y from "yjs";
import type { Queryable } from "../database/client.ts";
import { loadDocument } from "../documents/load-document.ts";
import { cleanBody } from "../projection/clean-body.ts";
import { cleanText } from "../projection/clean-text.ts";
import { type CreatedPage, createPage } from "./create-page.ts";
import type { PageHead } from "./guard.ts";

/**
 * Creates a page with the present content of another one, without its history, for somebody who may do so. A copy of a
 * private page is private; the copy of any other is open to members only, until somebody decides otherwise.
 */
export async function duplicatePage(
  db: Queryable,
  actor: Actor,
  source: PageHead,
  kind: Kind,
  title: string,
): Promise<CreatedPage> {
  const { doc } = await loadDocument(db, source.id);
  const { fields, body } = contentOf(doc, kind);
  doc.destroy();
  const visibility = source.visibility === "prive" ? "prive" : "membres";
  const template = kind.templates.some(({ id }) => id === source.template) ? source.template : "vierge";
  return createPage(db, { kind, title, template, visibility, ownerId: actor.id, fields, body });
}

/** The fields that the kind has, as typed, and the body. */
function contentOf(doc: Y.Doc, kind: Kind): Required<Pick<InitialContent, "fields" | "body">> {
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
  return { fields, body: cleanBody(readBody(document.body)).content ?? [] };
}

function clean(text: string): string {
  return cleanText(text, Number.POSITIVE_INFINITY);
}
