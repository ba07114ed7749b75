import type { Actor } from "@passerelles/shared/access.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { Queryable } from "../database/client.ts";
import { type CreatedPage, createPage } from "./create-page.ts";
import { contentOfPage } from "./document-content.ts";
import type { PageHead } from "./guard.ts";

/**
 * Creates a page with the present content of another one, without its history, for somebody who may do so. A copy of a
 * private page is private; the copy of any other is open to members only, until somebody decides otherwise. The copy of
 * a template is a template.
 */
export async function duplicatePage(
  db: Queryable,
  actor: Actor,
  source: PageHead,
  kind: Kind,
  title: string,
): Promise<CreatedPage> {
  const { template, isTemplate } = source;
  const content = await contentOfPage(db, source.id, kind);
  const visibility = source.visibility === "prive" && !isTemplate ? "prive" : "membres";
  return createPage(db, { kind, title, template, isTemplate, visibility, ownerId: actor.id, ...content });
}
