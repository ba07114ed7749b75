import { randomUUID } from "node:crypto";
import type { Visibility } from "@passerelles/shared/access.ts";
import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { createDocument, type InitialContent } from "@passerelles/shared/document/create-document.ts";
import { documentSchemaVersion } from "@passerelles/shared/document/page-document.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import * as Y from "yjs";
import type { Queryable } from "../database/client.ts";
import { pageClients, pages, pageUpdates, pageVersions } from "../database/page-tables.ts";
import { keepVersionFiles } from "../files/version-files.ts";
import { claimSlug } from "../projection/claim-slug.ts";
import { projectPage } from "../projection/project-page.ts";
import { writeProjection } from "../projection/write-projection.ts";
import { networkFinder } from "../referential/network-entries.ts";
import { contentOfTemplate } from "../templates/content-of-template.ts";
import { requireAlternatives } from "./alternatives.ts";

/** What a new page is made of. Its body is the template's, unless `body` is given. */
export interface NewPage {
  /** Its id where others already refer to it, a UUID that no page has; a new one when absent. */
  id?: string;
  kind: Kind;
  title: string;
  /** A shipped template of the kind, or a stored one; the kind's first one when absent. Not looked up beside a `body`. */
  template?: string;
  /** It is a template itself. */
  isTemplate?: boolean;
  visibility: Visibility;
  ownerId: string;
  fields?: InitialContent["fields"];
  body?: readonly BodyNode[];
}

/** Where a new page is. */
export interface CreatedPage {
  id: string;
  slug: string;
  url: string;
}

/**
 * Creates a page: its document is laid here, once, with the page itself, its first version and its projection, all or
 * nothing. A `Refusal` says why the template cannot be begun with, or which of its images are not for everybody yet.
 */
export async function createPage(db: Queryable, page: NewPage): Promise<CreatedPage> {
  const { kind, visibility, ownerId, isTemplate = false } = page;
  const template = page.template ?? kind.templates[0]?.id ?? "vierge";
  return db.transaction(async (tx) => {
    const laid = page.body ? { fields: {}, body: page.body } : await contentOfTemplate(tx, kind, template);
    const doc = createDocument(
      kind,
      { ...laid, title: page.title, fields: { ...laid.fields, ...page.fields } },
      randomUUID,
    );
    const state = Y.encodeStateAsUpdate(doc);
    const projection = projectPage(doc, kind, await networkFinder(tx));
    const { title } = projection;
    const id = page.id ?? randomUUID();
    const slug = isTemplate ? templateSlug(id) : await claimSlug(tx, { id, visibility }, projection.slugBase);
    const ownership = { ownerId, visibility, template, isTemplate, kind: kind.name };
    await tx
      .insert(pages)
      .values({ id, ...ownership, schemaVersion: documentSchemaVersion, seq: 1, keptSeq: 1, title, slug });
    await tx.insert(pageUpdates).values({ pageId: id, seq: 1, update: state, accountId: ownerId });
    await tx.insert(pageClients).values({ pageId: id, clientId: doc.clientID, accountId: ownerId });
    await tx.insert(pageVersions).values({ pageId: id, seq: 1, title, state, authorIds: [ownerId], reason: "created" });
    await keepVersionFiles(
      tx,
      { pageId: id, seq: 1 },
      projection.files.map(({ id: file }) => file),
    );
    await writeProjection(tx, id, 1, projection);
    if (visibility === "public") await requireAlternatives(tx, id, doc);
    return { id, slug, url: pageUrl(slug) };
  });
}

/** A template's address does not follow its title: it takes none from pages, and leaves none behind that would name it. */
function templateSlug(id: string): string {
  return `modele-${id}`;
}
