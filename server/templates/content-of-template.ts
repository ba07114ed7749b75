import { bodyOfTemplate } from "@passerelles/shared/document/templates/bodies.ts";
import { type Kind, templateOf } from "@passerelles/shared/kinds/define-kind.ts";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { Refusal } from "../http/refusal.ts";
import { contentOfPage, type DocumentContent } from "../pages/document-content.ts";

const storedId = z.uuid();

/**
 * What a new page of this kind begins with, by a shipped template's name or a stored template's id: the present content
 * of the latter, without its description. A `Refusal` says why not. Every member who creates pages reads templates, so
 * that no right is asked for here.
 */
export async function contentOfTemplate(tx: Queryable, kind: Kind, name: string): Promise<DocumentContent> {
  const shipped = templateOf(kind, name);
  if (shipped !== undefined) return { fields: {}, body: bodyOfTemplate(shipped) };
  const id = storedId.safeParse(name).data;
  const [stored] =
    id === undefined
      ? []
      : await tx
          .select({ kind: pages.kind, isTemplate: pages.isTemplate, trashedAt: pages.trashedAt })
          .from(pages)
          .where(eq(pages.id, id));
  // An ordinary page is no template, whoever may read it.
  if (id === undefined || !stored?.isTemplate) throw new Refusal(400, "unknownTemplate");
  if (stored.trashedAt !== null) throw new Refusal(409, "templateRetired");
  if (stored.kind !== kind.name) throw new Refusal(400, "otherKind");
  const { fields, body } = await contentOfPage(tx, id, kind);
  const { resume: _description, ...kept } = fields;
  return { fields: kept, body };
}
