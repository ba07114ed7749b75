import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { pageMarkdown } from "@passerelles/shared/document/page-markdown.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { readFields } from "@passerelles/shared/kinds/read-fields.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import * as Y from "yjs";

/** A document that was put aside, as Markdown. What it refers to is named by nobody any more. */
export function keptText(update: Uint8Array, kind: Kind, language: Language): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const { fields, body } = pageDocument(doc);
  const { values } = readFields(kind, fields);
  const said = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const nobody = () => undefined;
  const text = pageMarkdown(
    { kind, title: said("title"), summary: said("summary"), fields: values, body: readBody(body) },
    { language, pageTitle: nobody, pageUrl: nobody, territoryName: nobody },
  );
  doc.destroy();
  return text;
}
