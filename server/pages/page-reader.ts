import { type Actor, mayOnPage, pageActionNames } from "@passerelles/shared/access.ts";
import type { IndicatorRow } from "@passerelles/shared/api/indicators.schemas.ts";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { filesOf } from "@passerelles/shared/document/walk-body.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import { usualMonths, type Verifiable } from "@passerelles/shared/indicators/needs-verification.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { LRUCache } from "lru-cache";
import { today } from "../calendar/days.ts";
import type { Database } from "../database/client.ts";
import { Refusal } from "../http/refusal.ts";
import { translate } from "../http/translate.ts";
import { withLabels } from "../indicators/indicator-rows.ts";
import { namedPeople } from "../people/named-people.ts";
import { withTitles } from "../projection/named-pages.ts";
import { accessOf, requireOnPage } from "./guard.ts";
import { waitsForDescriptions } from "./hold-back.ts";
import { toLinks } from "./links.ts";
import { preparePageAround, type Wanted } from "./page-around.ts";
import { type PageDocument, readPageDocument } from "./page-document.ts";
import { type Author, toReference } from "./references.ts";
import { toSummary } from "./summaries.ts";
import { verifiedDay } from "./verified-day.ts";

/** Reads pages for people. */
export interface PageReader {
  /** A page for whoever may read it; a `Refusal` as `requireOnPage` says otherwise. */
  read(actor: Actor | null, wanted: Wanted, language: Language): Promise<PageDetail>;
}

/** Characters of JSON that the remembered documents may hold together; as objects they take some five times as many bytes. */
const rememberedCharacters = 8 * 1024 * 1024;

/**
 * A reader of pages. What pages say is remembered as long as their rows are the same; who may read them, what they are
 * called, who wrote them and which pages they may name is asked for at each reading.
 */
export function createPageReader(
  database: Pick<Database, "db" | "embedded">,
  kinds: readonly Kind[],
  remembered = new LRUCache<string, RememberedDocument>({
    maxSize: rememberedCharacters,
    sizeCalculation: ({ document }) => JSON.stringify(document).length,
  }),
): PageReader {
  const { db } = database;
  const statements = new Map<string, ReturnType<typeof preparePageAround>>();
  const around = (actor: Actor | null, wanted: Wanted, people: readonly string[]) => {
    const by = "id" in wanted ? "id" : "slug";
    const key = `${by} ${actor?.role} ${actor?.suspended}`;
    const statement = statements.get(key) ?? preparePageAround(database, actor, by);
    statements.set(key, statement);
    return statement.execute({ wanted: "id" in wanted ? wanted.id : wanted.slug, actor: actor?.id, people });
  };
  // The referential may change while the page does not, and its labels are in the reader's language.
  const detailed = async (actor: Actor | null, page: PageAround, document: PageDocument, language: Language) => {
    const titleOf = (id: string) => page.links.find((link) => link.id === id)?.title;
    const indicators = await withLabels(db, document.indicators, { language, titleOf });
    const months = findKind(page.kind, kinds)?.verifyAfterMonths ?? usualMonths;
    const verifiedOn = verifiedDay(indicators.map(toVerifiable), today(), months);
    return toPageDetail(actor, page, { ...document, indicators, verifiedOn }, language);
  };
  return {
    read: async (actor, wanted, language) => {
      const key = JSON.stringify(wanted);
      const known = remembered.get(key);
      const [page] = await around(actor, wanted, known?.document.people ?? []);
      requireOnPage(actor, "read", page && accessOf(page));
      if (page === undefined) throw new Refusal(404, "notFound");
      if (known?.version === page.version) return detailed(actor, page, known.document, language);
      // Read after its version: what changes meanwhile is at worst read again.
      const document = await readPageDocument(db, page, findKind(page.kind, kinds));
      remembered.set(key, { version: page.version, document });
      const people = [...(await namedPeople(db, actor, document.people)).values()];
      return detailed(actor, { ...page, people }, document, language);
    },
  };
}

/** What a page says, and the version of its row that says so. */
export interface RememberedDocument {
  version: string;
  document: PageDocument;
}

type PageAround = Awaited<ReturnType<ReturnType<typeof preparePageAround>["execute"]>>[number];

/**
 * All that the API says of a page to somebody who may read it. Pages that it refers to are named only when they may be
 * read too, and people as far as they may be known of. Anonymous readers are not told who owns or wrote the page.
 */
function toPageDetail(
  actor: Actor | null,
  page: PageAround,
  document: Omit<PageDocument, "indicators"> & Pick<PageDetail, "indicators" | "verifiedOn">,
  language: Language,
): PageDetail {
  const { fields, text, indicators, official, timeZone, columns, places, verifiedOn } = document;
  const access = accessOf(page);
  const described = waitsForDescriptions(actor, access) ? document.describedBody : null;
  const body = described ?? document.body;
  const named = described && new Set(filesOf(described).map((id) => id.toLowerCase()));
  const files = document.files.filter(({ id }) => named?.has(id) ?? true);
  const owner: Author | null =
    page.ownerId === null || page.ownerName === null ? null : { id: page.ownerId, name: page.ownerName };
  const readable = new Map(page.links.map((row) => [row.id, toReference(row)]));
  return {
    ...toSummary(page, { owner, places, columns, readable }),
    template: page.template,
    isTemplate: page.isTemplate,
    ...{ fields, body, indicators, official, files, timeZone },
    text: withTitles(text, (id) => readable.get(id)?.title),
    fieldErrors: document.fieldErrors.map(({ message, ...where }) => ({
      ...where,
      code: message,
      message: translate(language, message),
    })),
    links: toLinks(page.links),
    backlinks: page.backlinks.map(toReference),
    people: page.people,
    may: pageActionNames.filter((action) => mayOnPage(actor, action, access)),
    verifiedOn,
    authors: page.authors,
  };
}

/** What the rule of verification looks at: the day as it was understood. */
function toVerifiable({ measure, value, verifiedOn }: IndicatorRow): Verifiable {
  return { attributes: { ...measure, verifiedOn: verifiedOn ?? "" }, value: value as MeasureValue | null };
}
