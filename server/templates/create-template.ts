import type { Actor } from "@passerelles/shared/access.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { Database } from "../database/client.ts";
import { Refusal } from "../http/refusal.ts";
import { type CreatedPage, createPage } from "../pages/create-page.ts";
import { contentOfPage } from "../pages/document-content.ts";
import { findAllowedPage } from "../pages/guard.ts";
import { templateOfPage } from "./template-of-page.ts";

/** What a template is made of: a page of the same kind, or nothing but a blank body. */
export interface NewTemplate {
  kind: Kind;
  title: string;
  /** One sentence that helps to choose. */
  description?: string;
  /** The page whose body and sorting terms it takes. */
  from?: string;
}

/** Stores a template by somebody who manages templates. A `Refusal` says why `from` cannot become one. */
export async function createTemplate(
  db: Database["db"],
  actor: Actor,
  { kind, title, description = "", from }: NewTemplate,
): Promise<CreatedPage> {
  return db.transaction(async (tx) => {
    const { fields, body } = from === undefined ? blank : await takenFrom(from);
    return createPage(tx, {
      ...{ kind, title, template: "vierge", isTemplate: true, visibility: "membres", ownerId: actor.id },
      fields: { ...fields, resume: description },
      ...(body && { body }),
    });

    async function takenFrom(pageId: string) {
      const page = await findAllowedPage(tx, actor, "makeTemplate", pageId);
      if (page.kind !== kind.name) throw new Refusal(400, "otherKind");
      return templateOfPage(await contentOfPage(tx, page.id, kind), kind);
    }
  });
}

const blank = { fields: {}, body: undefined };
