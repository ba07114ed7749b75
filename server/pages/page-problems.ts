import type { Actor } from "@passerelles/shared/access.ts";
import type { DocumentProblem } from "@passerelles/shared/document/document-problem.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import type { Present } from "@passerelles/shared/document/validate.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { Queryable } from "../database/client.ts";
import { loadDocument } from "../documents/load-document.ts";
import { filesOnPage } from "../files/store.ts";
import { namedPeople } from "../people/named-people.ts";
import { networkFinder } from "../referential/network-entries.ts";
import { namesOfTerritories, readablePages } from "./references.ts";

type Named = Record<Parameters<Present>[0], Set<string>>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * What is wrong in a page as it is stored. What it refers to is taken to be missing where this person may not read it: they
 * are not told which of the two it is.
 */
export async function problemsOfPage(
  db: Queryable,
  actor: Actor,
  page: { id: string; kind: Kind },
): Promise<DocumentProblem[]> {
  // The schema of the editor is read with the first page that is asked about: a server that starts has no use for it.
  const { validateDocument } = await import("@passerelles/shared/document/validate.ts");
  const { doc } = await loadDocument(db, page.id);
  const document = pageDocument(doc);
  const find = await networkFinder(db);
  const named: Named = { page: new Set(), person: new Set(), territory: new Set(), file: new Set() };
  validateDocument(document, page.kind, { find, isPresent: (type, id) => named[type].add(id).size > 0 });
  const idsOf = (type: keyof Named) => [...named[type]].filter((id) => uuid.test(id));
  const there: Record<keyof Named, ReadonlySet<string>> = {
    page: new Set((await readablePages(db, actor, idsOf("page"))).keys()),
    person: new Set((await namedPeople(db, actor, idsOf("person"))).keys()),
    territory: new Set((await namesOfTerritories(db, [...named.territory])).keys()),
    file: new Set((await filesOnPage(db, page.id, idsOf("file"))).map(({ id }) => id)),
  };
  const problems = validateDocument(document, page.kind, { find, isPresent: (type, id) => there[type].has(id) });
  doc.destroy();
  return problems;
}
