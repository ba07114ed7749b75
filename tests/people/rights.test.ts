import { people } from "@passerelles/server/database/people-tables.ts";
import { allowedPeople } from "@passerelles/server/people/allowed-people.ts";
import {
  type Actor,
  mayOnPerson,
  type PersonAccess,
  personActionNames,
  personVisibilities,
  roles,
} from "@passerelles/shared/access.ts";
import type { NamedPerson } from "@passerelles/shared/api/people.schemas.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);

const members = await Promise.all(roles.map((role) => app.signedIn(role)));
const actors: (Actor | null)[] = [
  null,
  ...members.map(({ person }) => ({ id: person.id, role: person.role, suspended: false })),
  ...members.map(({ person }) => ({ id: person.id, role: person.role, suspended: true })),
];

/** A card of every sort: whoever may know of it, whoever made it, and (one for each account at most) a member's own. */
const sorts: (PersonAccess & { id: string })[] = [];
const insert = async (card: PersonAccess) => {
  const { visibility, accountId, createdBy } = card;
  const values = { name: "Dominique Essai", folded: "dominique essai", email: "d@exemple.test", phone: "+33123456789" };
  const [row] = await app.database.db
    .insert(people)
    .values({ ...values, visibility, accountId, createdBy })
    .returning({ id: people.id });
  sorts.push({ ...card, id: row?.id ?? "" });
};
for (const visibility of personVisibilities) {
  for (const createdBy of [null, ...members.map(({ person }) => person.id)]) {
    await insert({ visibility, createdBy, accountId: null });
  }
}
for (const [at, { person }] of members.entries()) {
  const visibility = personVisibilities[at % personVisibilities.length] ?? "cache";
  await insert({ visibility, createdBy: person.id, accountId: person.id });
}
const sortedIds = (found: readonly { id: string }[]) => found.map(({ id }) => id).sort();

test.each(personActionNames)("queries find the cards that one may %s, and no other", async (action) => {
  for (const actor of actors) {
    const found = await app.database.db.select({ id: people.id }).from(people).where(allowedPeople(actor, action));
    expect(sortedIds(found)).toEqual(sortedIds(sorts.filter((card) => mayOnPerson(actor, action, card))));
  }
});

/** Who may, in words: K keepers, W writers, M members, A anyone; o and m add whose own it is, and who made it. */
const table: Record<(typeof personVisibilities)[number], { read: string; change: string; erase: string }> = {
  cache: { read: "Kom", change: "K+writing maker", erase: "Ko" },
  membres: { read: "M", change: "W", erase: "Ko" },
  public: { read: "A", change: "W", erase: "Ko" },
};
const keepers = ["reseau", "admin"];

test("the table of rights says what it should", () => {
  const [reader, adviser] = [members[0]?.person, members[1]?.person];
  for (const { person } of members) {
    const actor = { id: person.id, role: person.role, suspended: false };
    const isKeeper = keepers.includes(person.role);
    const writes = person.role !== "lecteur";
    for (const visibility of personVisibilities) {
      const of = (accountId: string | null, createdBy: string | null) =>
        personActionNames.filter((action) => mayOnPerson(actor, action, { visibility, accountId, createdBy }));
      const isOpen = visibility !== "cache";
      const expected = (read: boolean, change: boolean, erase: boolean) =>
        personActionNames.filter((_, at) => [read, change, erase][at]);
      expect(of(null, null), `${person.role} ${table[visibility].read}`).toEqual(
        expected(isOpen || isKeeper, isOpen ? writes : isKeeper, isKeeper),
      );
      expect(of(null, person.id)).toEqual(expected(true, writes, isKeeper));
      expect(of(person.id, person.id)).toEqual(expected(true, true, true));
      const somebody = person.id === reader?.id ? adviser : reader;
      expect(of(somebody?.id ?? "", null)).toEqual(expected(isOpen || isKeeper, isKeeper, isKeeper));
    }
  }
  for (const visibility of personVisibilities) {
    const card = { visibility, accountId: null, createdBy: null };
    expect(personActionNames.filter((action) => mayOnPerson(null, action, card))).toEqual(
      visibility === "public" ? ["read"] : [],
    );
  }
});

describe("what each person is answered about each sort of card follows the table of rights", () => {
  const browsers: [string, Browser, Actor | null][] = [["nobody", app.browser(), null]];
  for (const one of members) {
    browsers.push([one.person.role, one, { id: one.person.id, role: one.person.role, suspended: false }]);
  }
  let page = { id: "" };
  beforeAll(async () => {
    page = await app.page({
      kind: fichePratique,
      visibility: "public",
      fields: { auteurs: sorts.map(({ id }) => ({ person: id })) },
    });
  });

  test.each(browsers)("to %s, by a page that names them all", async (_role, browser, actor) => {
    const { people: named } = await app.read(browser, page.id);
    expect(sortedIds(named)).toEqual(sortedIds(sorts));
    for (const card of sorts) {
      const told = named.find(({ id }: NamedPerson) => id === card.id);
      const known = { name: "Dominique Essai", role: "", email: "d@exemple.test", phone: "+33123456789" };
      const hidden = { name: null, role: null, email: null, phone: null };
      expect(told).toEqual({ id: card.id, ...(mayOnPerson(actor, "read", card) ? known : hidden) });
    }
    const { body } = await browser.ask({ url: `/api/pages/${page.id}/markdown` });
    const shown = sorts.filter((card) => mayOnPerson(actor, "read", card)).length;
    expect(body.match(/Dominique Essai/g) ?? []).toHaveLength(shown);
    expect(body.match(/d@exemple\.test/g) ?? []).toHaveLength(shown);
    expect(body.match(/personne non visible/g) ?? []).toHaveLength(sorts.length - shown);
  });

  test.each(browsers.slice(1))("to %s, by the list and the cards", async (_role, browser, actor) => {
    const { items } = (await browser.ask({ url: "/api/people?limit=100" })).json();
    expect(sortedIds(items)).toEqual(sortedIds(sorts.filter((card) => mayOnPerson(actor, "read", card))));
    for (const card of sorts) {
      const isKnown = mayOnPerson(actor, "read", card);
      const read = await browser.ask({ url: `/api/people/${card.id}` });
      expect(read.statusCode).toBe(isKnown ? 200 : 403);
      expect(read.body.includes("d@exemple.test")).toBe(isKnown);
      const change = { method: "PATCH", url: `/api/people/${card.id}`, body: { source: "un annuaire" } } as const;
      expect((await browser.ask(change)).statusCode).toBe(mayOnPerson(actor, "change", card) ? 200 : 403);
      const places = await browser.ask({ url: `/api/people/${card.id}/places` });
      expect(places.statusCode).toBe(isKnown ? 200 : 403);
      if (mayOnPerson(actor, "erase", card)) continue;
      expect((await browser.ask({ method: "DELETE", url: `/api/people/${card.id}` })).statusCode).toBe(403);
    }
  });

  test("to nobody, by anything else", async () => {
    const [, anyone] = browsers[0] ?? [];
    const answers = await Promise.all(
      sorts.flatMap(({ id }) => [
        anyone?.ask({ url: `/api/people/${id}` }),
        anyone?.ask({ method: "PATCH", url: `/api/people/${id}`, body: { name: "Autre" } }),
        anyone?.ask({ method: "DELETE", url: `/api/people/${id}` }),
      ]),
    );
    answers.push(
      await anyone?.ask({ url: "/api/people" }),
      await anyone?.ask({ url: "/api/people/mine" }),
      await anyone?.ask({ method: "POST", url: "/api/people", body: { name: "Autre" } }),
    );
    expect(new Set(answers.map((answer) => answer?.statusCode))).toEqual(new Set([401]));
  });
});

test("those who write make cards, and those who only read do not, but for their own", async () => {
  for (const browser of members) {
    const made = await browser.ask({ method: "POST", url: "/api/people", body: { name: "Nouvelle Personne" } });
    expect(made.statusCode).toBe(browser.person.role === "lecteur" ? 403 : 200);
    const own = await browser.ask({ method: "PUT", url: "/api/people/mine", body: { name: "Moi-même" } });
    expect(own.json()).toMatchObject({ name: "Moi-même", isMember: true, may: ["read", "change", "erase"] });
  }
});
