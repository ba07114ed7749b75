import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import { type BodyBlock, blocksOf } from "@passerelles/shared/document/walk-body.ts";
import type * as Y from "yjs";
import type { Queryable } from "../database/client.ts";
import { loadDocument } from "../documents/load-document.ts";
import { filesOnPage } from "../files/store.ts";
import { Refusal } from "../http/refusal.ts";

/** Most images that a refusal names. */
const mostNamed = 20;

/** The same for a page that is stored. It reads the document itself: what was written a second ago counts. */
export async function requireAlternativesOfPage(db: Queryable, pageId: string): Promise<void> {
  const { doc } = await loadDocument(db, pageId);
  await requireAlternatives(db, pageId, doc);
  doc.destroy();
}

/**
 * Throws a `Refusal` 409 that names the images of a page's document without a text alternative (WCAG 1.1.1), by their caption or
 * the name of their file.
 */
export async function requireAlternatives(db: Queryable, pageId: string, doc: Y.Doc): Promise<void> {
  const blocks = blocksOf(readBody(pageDocument(doc).body));
  const lacking = blocks.filter(({ name, attributes }) => findBlock(name)?.lacksAlternative?.(attributes));
  if (lacking.length === 0) return;
  const named = lacking.slice(0, mostNamed);
  const files = await filesOnPage(
    db,
    pageId,
    named.map(({ attributes }) => attributes.file ?? ""),
  );
  const nameOf = ({ attributes }: BodyBlock) =>
    attributes.caption || files.find(({ id }) => id === attributes.file)?.name || attributes.link || "?";
  const images = named.map((block) => `« ${nameOf(block)} »`).join(", ");
  throw new Refusal(
    409,
    "imagesWithoutAlternative",
    { images: lacking.length > mostNamed ? `${images}…` : images },
    named.map((block) => ({ path: block.attributes.id ?? "", message: nameOf(block) })),
  );
}
