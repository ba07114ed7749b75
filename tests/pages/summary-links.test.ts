import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { territoire } from "@passerelles/shared/kinds/territoire.ts";
import { afterAll, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";
import { password } from "../support/test-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const owner = app.browser();
await owner.signIn(app.author.email, password);
const colleague = await app.signedIn("conseiller");

const hidden = await app.page({ kind: structure, title: "Chef de file discret", visibility: "prive" });
await app.page({ kind: territoire, title: "Beauce", fields: { chefDeFile: hidden.id } });
const open = await app.page({ kind: structure, title: "Chef de file connu" });
await app.page({ kind: territoire, title: "Hurepoix", fields: { chefDeFile: open.id } });

async function linksIn(browser: Browser): Promise<Record<string, PageSummary["links"]>> {
  const answer = await browser.ask({ url: "/api/pages?kind=territoire" });
  const { items } = answer.json() as { items: PageSummary[] };
  return Object.fromEntries(items.map(({ title, links }) => [title, links]));
}

test("a summary names the pages that its columns refer to", async () => {
  const reference = { id: open.id, kind: "structure", title: "Chef de file connu", url: open.url };
  expect((await linksIn(colleague)).Hurepoix).toEqual([reference]);
});

test("a page that may not be read is named to its owner only", async () => {
  expect((await linksIn(owner)).Beauce).toMatchObject([{ title: "Chef de file discret" }]);
  expect((await linksIn(colleague)).Beauce).toEqual([]);
});
