import { pages } from "@passerelles/server/database/page-tables.ts";
import { allowedPages, allowedTemplates } from "@passerelles/server/pages/allowed-pages.ts";
import {
  type Actor,
  mayOnPage,
  type PageAccess,
  pageActionNames,
  roles,
  visibilities,
} from "@passerelles/shared/access.ts";
import { afterAll, describe, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);

const people = await Promise.all(roles.map((role) => app.signedIn(role)));
const actors: (Actor | null)[] = [
  null,
  ...people.map(({ person }) => ({ id: person.id, role: person.role, suspended: false })),
  ...people.map(({ person }) => ({ id: person.id, role: person.role, suspended: true })),
];

/** One page of every sort, and one template: whoever owns it, whoever may see it, in the trash or not. */
const sorts: (PageAccess & { id: string })[] = [];
const places = [false, true].flatMap((trashed) => [false, true].map((isTemplate) => ({ trashed, isTemplate })));
for (const visibility of visibilities) {
  for (const { trashed, isTemplate } of places) {
    for (const ownerId of [null, ...people.map(({ person }) => person.id)]) {
      const { id } = await app.page({ visibility, isTemplate, title: `${visibility} ${trashed}` });
      await app.query(
        "UPDATE pages SET owner_id = $2, trashed_at = $3 WHERE id = $1",
        id,
        ownerId,
        trashed ? new Date() : null,
      );
      sorts.push({ id, ownerId, visibility, trashed, isTemplate });
    }
  }
}
const sortedIds = (found: readonly { id: string }[]) => found.map(({ id }) => id).sort();

describe.each([
  ["pages", allowedPages, false],
  ["templates", allowedTemplates, true],
] as const)("queries for %s", (_noun, condition, isTemplate) => {
  test.each(pageActionNames)("find those on which one may %s, and nothing else", async (action) => {
    for (const actor of actors) {
      const found = await app.database.db.select({ id: pages.id }).from(pages).where(condition(actor, action));
      const expected = sorts.filter((page) => page.isTemplate === isTemplate && mayOnPage(actor, action, page));
      expect(sortedIds(found)).toEqual(sortedIds(expected));
    }
  });
});

describe("what each person is answered about each sort of page follows the table of rights", () => {
  const browsers: [string, Browser, Actor | null][] = [["nobody", app.browser(), null]];
  for (const person of people) {
    browsers.push([person.person.role, person, { id: person.person.id, role: person.person.role, suspended: false }]);
  }
  /** Requests that change nothing when they are granted twice, and the right that each needs. */
  const requests = [
    { action: "read", method: "GET", path: "" },
    { action: "read", method: "GET", path: "/markdown" },
    { action: "readHistory", method: "GET", path: "/versions" },
  ] as const;

  test.each(browsers)("%s", async (_role, browser, actor) => {
    for (const page of sorts) {
      for (const { action, method, path } of requests) {
        const { statusCode } = await browser.ask({ method, url: `/api/pages/${page.id}${path}` });
        expect([page, action, statusCode]).toEqual([page, action, expectedStatus(actor, action, page)]);
      }
      const body = { visibility: page.visibility };
      const { statusCode } = await browser.ask({ method: "PATCH", url: `/api/pages/${page.id}`, body });
      expect([page, statusCode]).toEqual([page, expectedStatus(actor, "setVisibility", page)]);
    }
  });

  function expectedStatus(actor: Actor | null, action: (typeof pageActionNames)[number], page: (typeof sorts)[number]) {
    if (actor === null && action !== "read") return 401;
    if (mayOnPage(actor, action, page)) return 200;
    if (mayOnPage(actor, "read", page)) return 403;
    return mayOnPage(actor, "read", { ...page, trashed: false }) ? 410 : 404;
  }
});

test("trash, restore and copies follow it too", async () => {
  for (const browser of people) {
    const { person } = browser;
    const actor = { id: person.id, role: person.role, suspended: false };
    for (const ownerId of [person.id, app.author.id]) {
      for (const visibility of visibilities) {
        const { id } = await app.page({ visibility, ownerId });
        const page = { ownerId, visibility, trashed: false, isTemplate: false };
        const status = async (path: string, body?: object) =>
          (await browser.ask({ method: "POST", url: `/api/pages/${id}/${path}`, body })).statusCode;
        const refused = mayOnPage(actor, "read", page) ? 403 : 404;
        const mayCopy = mayOnPage(actor, "duplicate", page);
        const createRefused = person.role === "lecteur";
        expect(await status("duplicate", {})).toBe(createRefused ? 403 : mayCopy ? 200 : refused);
        const mayTrash = mayOnPage(actor, "trash", page);
        expect(await status("trash")).toBe(mayTrash ? 200 : refused);
        if (mayTrash)
          expect(await status("restore")).toBe(mayOnPage(actor, "restore", { ...page, trashed: true }) ? 200 : 403);
      }
    }
  }
});

test("an unknown page is not found, and an id that is none is refused", async () => {
  const admin = people.find(({ person }) => person.role === "admin");
  expect((await admin?.ask({ url: "/api/pages/00000000-0000-4000-8000-000000000000" }))?.statusCode).toBe(404);
  expect((await admin?.ask({ url: "/api/pages/1%27%20or%20true" }))?.statusCode).toBe(400);
  expect((await admin?.ask({ url: "/api/pages/by-slug/nulle-part" }))?.statusCode).toBe(404);
  expect((await admin?.ask({ url: "/api/pages/by-slug/%00" }))?.statusCode).toBe(400);
});
