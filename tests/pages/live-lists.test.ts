import { pagesQuestion } from "@passerelles/shared/blocks/liste-question.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { afterAll, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const owner = await app.signedIn("conseiller");
const colleague = await app.signedIn("formateur");
const anyone = app.browser();

const attributes = { kind: "structure", text: "covoiturage", maximum: "2", sort: "title" };
const asked = new URLSearchParams(Object.entries(pagesQuestion(attributes)).map(([name, value]) => [name, `${value}`]));
const made = { kind: structure, ownerId: owner.person.id, fields: { resume: "Covoiturage" } };
await app.page({ ...made, title: "Association ouverte", visibility: "public" });
await app.page({ ...made, title: "Brouillon secret", visibility: "prive" });
await app.page({ ...made, title: "Collectif des membres", visibility: "membres" });

async function answerTo(reader: Browser) {
  const answer = await reader.ask({ url: `/api/pages?${asked}` });
  expect(answer.statusCode).toBe(200);
  const { items, next } = answer.json();
  return { titles: items.map(({ title }: { title: string }) => title), hasMore: next !== null, text: answer.body };
}

test("the same list answers each reader with the pages that they may read, and tells of no others", async () => {
  expect(await answerTo(owner)).toMatchObject({ titles: ["Association ouverte", "Brouillon secret"], hasMore: true });
  const forColleague = await answerTo(colleague);
  expect(forColleague).toMatchObject({ titles: ["Association ouverte", "Collectif des membres"], hasMore: false });
  const forAnyone = await answerTo(anyone);
  expect(forAnyone).toMatchObject({ titles: ["Association ouverte"], hasMore: false });
  expect(forColleague.text).not.toContain("secret");
  expect(forAnyone.text).not.toMatch(/secret|membres/);
});

test("a page that holds a list keeps its question, and none of its answers", async () => {
  const { id } = await app.page({
    title: "Page avec liste",
    visibility: "public",
    ownerId: owner.person.id,
    body: [{ type: "liste", attrs: { id: "l", ...attributes } }],
  });
  await app.projector.projectPage(id);
  for (const reader of [owner, colleague, anyone]) {
    const page = await reader.ask({ url: `/api/pages/${id}` });
    expect(page.body).toContain("covoiturage");
    expect(page.body).not.toMatch(/Association ouverte|secret|Collectif/);
    const markdown = await reader.ask({ url: `/api/pages/${id}/markdown` });
    expect(markdown.body).toContain("Structures");
    expect(markdown.body).not.toMatch(/Association ouverte|secret|Collectif/);
  }
  const [stored] = await app.query("SELECT text FROM pages WHERE id = $1", id);
  expect(stored?.text).toBe("Structures · «\u00a0covoiturage\u00a0»");
});
