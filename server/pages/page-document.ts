import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { namedByBlocks } from "@passerelles/shared/document/block-references.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { filesOf } from "@passerelles/shared/document/walk-body.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { fieldErrorsOf } from "@passerelles/shared/kinds/field-errors.ts";
import { timeZoneOfPlaces } from "@passerelles/shared/territories/time-zone.ts";
import { asc, eq } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { pageIndicators } from "../database/projection-tables.ts";
import { territories } from "../database/territory-tables.ts";
import { filesOnPage, toStoredFile } from "../files/store.ts";
import { Refusal } from "../http/refusal.ts";
import { toIndicatorRow, type UnlabelledRow } from "../indicators/indicator-rows.ts";
import { getTerritory } from "../territories/store.ts";
import { withoutUndescribed } from "./hold-back.ts";
import { namedIds } from "./named-ids.ts";
import { placesWithAncestors } from "./places.ts";
import { columnsOf, type ListColumns, type Place, placesOf } from "./summaries.ts";

/** What a page says, whoever reads it: all of an answer that neither rights, nor other pages, nor people decide. */
export interface PageDocument extends Pick<PageDetail, "fields" | "body" | "text" | "official" | "files" | "timeZone"> {
  indicators: readonly UnlabelledRow[];
  fieldErrors: ReturnType<typeof fieldErrorsOf>;
  columns: ListColumns;
  places: readonly Place[];
  /** The body as those who wait for its images to be described are told it; null where all are. */
  describedBody: BodyNode | null;
  /** Ids of the people whom it names. */
  people: string[];
}

/** Reads what a page of this kind says. Throws a `Refusal` 404 when it has gone. */
export async function readPageDocument(
  db: Queryable,
  page: { id: string; kind: string },
  kind: Kind | undefined,
): Promise<PageDocument> {
  const { fields, text } = pages;
  const [row] = await db.select({ fields, body: pages.body, text }).from(pages).where(eq(pages.id, page.id));
  if (row === undefined) throw new Refusal(404, "notFound");
  const body = row.body as BodyNode;
  const described = withoutUndescribed(body);
  const places = await placesOf(db, [page.id]);
  return {
    ...{ fields: row.fields, body, text: row.text },
    describedBody: described === body ? null : described,
    fieldErrors: kind ? fieldErrorsOf(kind, row.fields) : [],
    columns: columnsOf(kind, row.fields),
    places: places.get(page.id) ?? [],
    timeZone: kind && hasEvents(kind) ? await timeZoneToTell(db, page.id) : null,
    indicators: await figuresOf(db, page.id),
    files: (await filesOnPage(db, page.id, filesOf(body))).map(toStoredFile),
    official: page.kind === "territoire" ? await officialOf(db, row.fields.code) : null,
    people: [
      ...(kind ? namedIds(kind.fields, row.fields, "person") : []),
      ...namedByBlocks(body, "person").map(({ named }) => named),
    ],
  };
}

async function figuresOf(db: Queryable, pageId: string) {
  const rows = await db
    .select({ figure: pageIndicators, place: territories.name })
    .from(pageIndicators)
    .leftJoin(territories, eq(territories.code, pageIndicators.territory))
    .where(eq(pageIndicators.pageId, pageId))
    .orderBy(asc(pageIndicators.position));
  const names = new Map(
    rows.flatMap(({ figure, place }) => (figure.territory && place ? [[figure.territory, place]] : [])),
  );
  return rows.map(({ figure }) => toIndicatorRow(figure, names));
}

async function timeZoneToTell(db: Queryable, pageId: string): Promise<string | null> {
  const places = await placesWithAncestors(db, [pageId]);
  const { timeZone, told } = timeZoneOfPlaces(places.get(pageId) ?? []);
  return told ? timeZone : null;
}

function hasEvents(kind: Kind): boolean {
  return Object.values(kind.fields).some(({ list, ...field }) => list !== undefined && "event" in field && field.event);
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
