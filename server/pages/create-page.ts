import { randomUUID } from "node:crypto";
import type { Visibility } from "@passerelles/shared/access.ts";
import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { createDocument, type InitialContent } from "@passerelles/shared/document/create-document.ts";
import { documentSchemaVersion } from "@passerelles/shared/document/page-document.ts";
import { type Kind, templateOf } from "@passerelles/shared/kinds/define-kind.ts";
import * as Y from "yjs";
import type { Queryable } from "../database/client.ts";
import { pageClients, pages, pageUpdates, pageVersions } from "../database/schema.ts";
import { claimSlug } from "../projection/claim-slug.ts";
import { projectPage } from "../projection/project-page.ts";
import { writeProjection } from "../projection/write-projection.ts";

/** What a new page is made of. Its body is the template's, unless `body` is given. */
export interface NewPage {
  kind: Kind;
  title: string;
  /** Id of one of the kind's templates; the first one when absent. */
  template?: string;
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

/** Thrown when a kind has no template of this id. */
export class UnknownTemplate extends Error {
  override name = "UnknownTemplate";
}

/**
 * Creates a page: its document is laid here, once, with the page itself, its first version and its projection, all or
 * nothing. Throws `UnknownTemplate`.
 */
export async function createPage(db: Queryable, page: NewPage): Promise<CreatedPage> {
  const { kind, visibility, ownerId } = page;
  const template = page.template === undefined ? kind.templates[0] : templateOf(kind, page.template);
  if (template === undefined) throw new UnknownTemplate(page.template);
  const content = { title: page.title, fields: page.fields ?? {}, body: page.body ?? template.body };
  const doc = createDocument(kind, content, randomUUID);
  const state = Y.encodeStateAsUpdate(doc);
  const projection = projectPage(doc, kind);
  const { title } = projection;
  const id = randomUUID();
  return db.transaction(async (tx) => {
    const slug = await claimSlug(tx, { id, visibility }, projection.slugBase);
    const ownership = { ownerId, visibility, template: template.id, kind: kind.name };
    await tx
      .insert(pages)
      .values({ id, ...ownership, schemaVersion: documentSchemaVersion, seq: 1, keptSeq: 1, title, slug });
    await tx.insert(pageUpdates).values({ pageId: id, seq: 1, update: state, accountId: ownerId });
    await tx.insert(pageClients).values({ pageId: id, clientId: doc.clientID, accountId: ownerId });
    await tx.insert(pageVersions).values({ pageId: id, seq: 1, title, state, authorIds: [ownerId], reason: "created" });
    await writeProjection(tx, id, 1, projection);
    return { id, slug, url: pageUrl(slug) };
  });
}
