import type { Actor } from "@passerelles/shared/access.ts";
import { fileUrl } from "@passerelles/shared/api/files.ts";
import { namedByBlocks } from "@passerelles/shared/document/block-references.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { pageMarkdown } from "@passerelles/shared/document/page-markdown.ts";
import { blocksOf, filesOf } from "@passerelles/shared/document/walk-body.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { eq } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { pageLinks } from "../database/projection-tables.ts";
import { filesOnPage } from "../files/store.ts";
import { Refusal } from "../http/refusal.ts";
import { namedPeople } from "../people/named-people.ts";
import { filledValues } from "../projection/project-fields.ts";
import { accessOf, type PageHead } from "./guard.ts";
import { waitsForDescriptions, withoutUndescribed } from "./hold-back.ts";
import { namesOfTerritories, readablePages } from "./references.ts";

/** A page as a Markdown file for this reader, in this language. Pages and people that the reader may not know of are not named. */
export async function markdownFile(
  db: Queryable,
  page: PageHead,
  kind: Kind,
  reader: { actor: Actor | null; language: Language; publicUrl: string },
): Promise<string> {
  const content = await db.select({ fields: pages.fields, body: pages.body }).from(pages).where(eq(pages.id, page.id));
  if (content[0] === undefined) throw new Refusal(404, "notFound");
  const { fields } = content[0];
  const whole = content[0].body as BodyNode;
  const body = waitsForDescriptions(reader.actor, accessOf(page)) ? withoutUndescribed(whole) : whole;
  const filled = filledValues(kind, fields as Parameters<typeof filledValues>[1]);
  const valuesOf = (type: string) =>
    filled.flatMap(({ definition, value, understood }) =>
      definition.type === type && understood && typeof value === "string" ? [value] : [],
    );
  const links = await db.select({ id: pageLinks.toPageId }).from(pageLinks).where(eq(pageLinks.fromPageId, page.id));
  const titles = await readablePages(
    db,
    reader.actor,
    links.map(({ id }) => id),
  );
  const inBlocks = blocksOf(body).flatMap(({ attributes }) => attributes.territory ?? []);
  const places = await namesOfTerritories(db, [...valuesOf("territory"), ...inBlocks]);
  const inText = namedByBlocks(body, "person").map(({ named }) => named);
  const people = await namedPeople(db, reader.actor, [...valuesOf("person"), ...inText]);
  const files = await filesOnPage(db, page.id, filesOf(body));
  const url = (id: string) => titles.get(id.toLowerCase())?.url;
  return pageMarkdown(
    { kind, title: page.title, summary: page.summary, fields, body },
    {
      language: reader.language,
      pageTitle: (id) => titles.get(id.toLowerCase())?.title,
      pageUrl: (id) => (url(id) === undefined ? undefined : `${reader.publicUrl}${url(id)}`),
      territoryName: (code) => places.get(code),
      person: (id) => people.get(id.toLowerCase()),
      file: (id) => {
        const file = files.find((each) => each.id === id.toLowerCase());
        return file && { ...file, url: `${reader.publicUrl}${fileUrl(file.id)}` };
      },
    },
  );
}

/** The `Content-Disposition` of a download (RFC 6266): a name in ASCII for all, and the real one for those that can. */
export function attachment(title: string, slug: string, extension: string): string {
  const name =
    title
      .replace(/[\p{Cc}\\/:*?"<>|]+/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 100) || slug;
  const encoded = encodeURIComponent(`${name.toWellFormed()}.${extension}`).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${slug}.${extension}"; filename*=UTF-8''${encoded}`;
}
