import { type Actor, mayOnPage, pageActionNames } from "@passerelles/shared/access.ts";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { fieldErrorsOf } from "@passerelles/shared/kinds/field-errors.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { asc, eq } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pageIndicators } from "../database/schema.ts";
import { translate } from "../http/translate.ts";
import { toIndicatorRow } from "../indicators/indicator-rows.ts";
import { getTerritory } from "../territories/store.ts";
import { authorsOf } from "./authors.ts";
import { accessOf, type PageRow } from "./guard.ts";
import { backlinksOf, linksOf } from "./links.ts";
import { namedIds } from "./named-ids.ts";
import { namesOfAccounts, namesOfTerritories } from "./references.ts";
import { toSummaries } from "./summaries.ts";

/**
 * All that the API says of a page to somebody who may read it. Pages that it refers to are named only when they may be
 * read too. Anonymous readers are told of the people whom the fields credit, not of those who own or wrote the page.
 */
export async function toPageDetail(
  db: Queryable,
  kinds: readonly Kind[],
  actor: Actor | null,
  page: PageRow,
  language: Language,
): Promise<PageDetail> {
  const kind = findKind(page.kind, kinds);
  const [summary] = await toSummaries(db, kinds, actor, [page]);
  if (summary === undefined) throw new Error("A page has no summary.");
  const figures = await figuresOf(db, page.id);
  const access = accessOf(page);
  return {
    ...summary,
    template: page.template,
    fields: page.fields,
    fieldErrors: (kind ? fieldErrorsOf(kind, page.fields) : []).map(({ message, ...where }) => ({
      ...where,
      code: message,
      message: translate(language, message),
    })),
    body: page.body as BodyNode,
    text: page.text,
    indicators: figures,
    links: await linksOf(db, actor, page.id),
    backlinks: await backlinksOf(db, actor, page.id),
    people: kind ? [...(await namesOfAccounts(db, namedIds(kind.fields, page.fields, "person"))).values()] : [],
    may: pageActionNames.filter((action) => mayOnPage(actor, action, access)),
    verifiedOn:
      figures
        .map(({ verifiedOn }) => verifiedOn ?? "")
        .sort()
        .at(-1) || null,
    authors: actor === null ? [] : await authorsOf(db, page.id),
    official: page.kind === "territoire" ? await officialOf(db, page.fields.code) : null,
  };
}

async function figuresOf(db: Queryable, pageId: string) {
  const rows = await db
    .select()
    .from(pageIndicators)
    .where(eq(pageIndicators.pageId, pageId))
    .orderBy(asc(pageIndicators.position));
  const names = await namesOfTerritories(
    db,
    rows.flatMap(({ territory }) => territory ?? []),
  );
  return rows.map((row) => toIndicatorRow(row, names));
}

async function officialOf(db: Queryable, code: unknown): Promise<PageDetail["official"]> {
  const territory = typeof code === "string" ? await getTerritory(db, code) : null;
  if (territory === null) return null;
  const parents = territory.ancestors.map(({ code, level, name }) => ({ code, level, name }));
  return {
    code: territory.code,
    level: territory.level,
    name: territory.name,
    population: territory.population,
    parents,
  };
}
