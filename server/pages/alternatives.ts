import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import { type BodyBlock, blocksOf } from "@passerelles/shared/document/walk-body.ts";
import type { Queryable } from "../database/client.ts";
import { loadDocument } from "../documents/load-document.ts";
import { filesById } from "../files/store.ts";
import { Refusal } from "../http/refusal.ts";

/** Most images that a refusal names. */
const mostNamed = 20;

/**
 * Throws a `Refusal` 409 that names the images of a page without a text alternative (WCAG 1.1.1), by their caption or the
 * name of their file. It reads the document itself: what was written a second ago counts.
 */
export async function requireAlternatives(db: Queryable, pageId: string): Promise<void> {
  const { doc } = await loadDocument(db, pageId);
  const blocks = blocksOf(readBody(pageDocument(doc).body));
  doc.destroy();
  const lacking = blocks.filter(({ name, attributes }) => findBlock(name)?.lacksAlternative?.(attributes));
  if (lacking.length === 0) return;
  const named = lacking.slice(0, mostNamed);
  const files = await filesById(
    db,
    named.map(({ attributes }) => attributes.file ?? ""),
  );
  const nameOf = ({ attributes }: BodyBlock) =>
    attributes.caption || files.find(({ id }) => id === attributes.file)?.name || "?";
  const images = named.map((block) => `« ${nameOf(block)} »`).join(", ");
  throw new Refusal(
    409,
    "imagesWithoutAlternative",
    { images: lacking.length > mostNamed ? `${images}…` : images },
    named.map((block) => ({ path: block.attributes.id ?? "", message: nameOf(block) })),
  );
}
