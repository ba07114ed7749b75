import type { Actor, PageAccess } from "@passerelles/shared/access.ts";
import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { and, eq, or, sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pageFiles } from "../database/file-tables.ts";
import { pages } from "../database/page-tables.ts";
import { allowedPages, allowedTemplates } from "../pages/allowed-pages.ts";

const open: PageAccess["visibility"] = "public";

/** Most pages that are looked at: a file that so many open pages show without a word is held back on the next one too. */
const maximumPages = 50;

/**
 * Whether this person reads the file (its id in lower case) through nothing but open pages on which it still waits for its
 * description, and may write on none of them. A file that they read otherwise, or not at all, is not held back.
 */
export async function isHeldBack(db: Queryable, actor: Actor | null, fileId: string): Promise<boolean> {
  const may = (action: "read" | "write") => or(allowedPages(actor, action), allowedTemplates(actor, action));
  const isFree = sql<boolean>`(${pages.visibility} <> ${open} OR ${may("write")})`;
  // Ids are written in either case. An id of hexadecimal digits and dashes is itself as a pattern.
  const uses = `$.** ? (@.attrs.file like_regex "^${fileId}$" flag "i")`;
  const rows = await db
    .select({
      isFree,
      uses: sql<
        BodyNode[]
      >`CASE WHEN ${isFree} THEN '[]' ELSE jsonb_path_query_array(${pages.body}, ${uses}::jsonpath) END`,
    })
    .from(pageFiles)
    .innerJoin(pages, eq(pages.id, pageFiles.pageId))
    .where(and(eq(pageFiles.fileId, fileId), may("read")))
    .limit(maximumPages);
  return rows.length > 0 && rows.every(({ isFree, uses }) => !isFree && uses.every(lacksAlternative));
}

function lacksAlternative(node: BodyNode): boolean {
  const block = findBlock(node.type);
  return block?.lacksAlternative?.(blockAttributes(block, node.attrs)) ?? false;
}
