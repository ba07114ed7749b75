import type { IndicatorDefinition } from "@passerelles/shared/api/referential.schemas.ts";
import { afterAll, describe, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const [reseau, admin, conseiller] = await Promise.all([
  app.signedIn("reseau", { name: "Réseau d’Essai" }),
  app.signedIn("admin"),
  app.signedIn("conseiller"),
]);
const visitor = app.browser();

let made = 0;
const freshLabel = () => {
  made += 1;
  return `Trajets partagés ${made}`;
};
const words = (label = freshLabel()) => ({
  label: { fr: label, en: `${label} (en)` },
  definition: { fr: "Nombre de trajets partagés.", en: "Number of shared trips." },
});
const trips = { unit: "count", nature: "count", aggregation: "sum", better: "up" };

const add = (browser: Browser, body: object = {}) =>
  browser.ask({ method: "POST", url: "/api/referential", body: { ...words(), ...trips, ...body } });
const added = async (body: object = {}): Promise<IndicatorDefinition> => {
  const answer = await add(reseau, body);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const change = (browser: Browser, code: string, body: object) =>
  browser.ask({ method: "PATCH", url: `/api/referential/${code}`, body });
const act = (browser: Browser, code: string, action: "withdraw" | "offer") =>
  browser.ask({ method: "POST", url: `/api/referential/${code}/${action}` });

async function list(query = "", browser: Browser = visitor) {
  const answer = await browser.ask({ url: `/api/referential${query}` });
  expect(answer.statusCode).toBe(200);
  return answer.json() as { items: IndicatorDefinition[]; next: string | null };
}
const codes = async (query = "", browser: Browser = visitor) =>
  (await list(query, browser)).items.map(({ code }) => code);

test("an added indicator is read by anyone with all that it says, its maker by members only", async () => {
  const { code } = await added({ ...words("Covoiturages organisés"), per: "month" });
  expect(code).toBe("local-covoiturages-organises");
  const expected = {
    ...{ code, ...trips, per: "month", origin: "network", withdrawnAt: null },
    label: { fr: "Covoiturages organisés", en: "Covoiturages organisés (en)" },
    definition: words("").definition,
  };
  expect((await list("?q=COVOITURAGES")).items).toMatchObject([{ ...expected, createdBy: null }]);
  const [seen] = (await list("?q=covoiturages", conseiller)).items;
  expect(seen).toMatchObject({ ...expected, createdBy: "Réseau d’Essai" });
  expect(seen?.createdAt).toMatch(/^20/);
});

test("a question without a word finds nothing, an empty one asks for all", async () => {
  for (const q of ["%25", "_", "%27%20-"]) expect(await codes(`?q=${q}`), q).toEqual([]);
  for (const q of ["", "%20"]) expect(await codes(`?q=${q}`), q).toEqual(await codes());
});

test("shipped indicators come first, and the list is read piece by piece, whole, without repeats", async () => {
  await added();
  await added();
  const whole: string[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const after: string = next === "" ? "" : `&after=${encodeURIComponent(next)}`;
    const piece = await list(`?limit=20${after}`);
    expect(piece.items.length).toBeLessThanOrEqual(20);
    whole.push(...piece.items.map(({ code }) => code));
    next = piece.next;
  }
  expect(new Set(whole).size).toBe(whole.length);
  expect(whole[0]).toBe("return-to-employment-rate");
  expect(whole.at(-1)).toMatch(/^local-/);
  expect(await codes("?origin=network&limit=100")).toEqual(whole.filter((code) => code.startsWith("local-")));
  expect((await codes("?origin=shipped&limit=100")).some((code) => code.startsWith("local-"))).toBe(false);
});

test.each(["limit=101", "limit=0", "after=n%27importe", "origin=autre", "ordre=code"])(
  "a list asked for with %s is refused",
  async (query) => {
    expect((await visitor.ask({ url: `/api/referential?${query}` })).statusCode).toBe(400);
  },
);

describe("who extends the referential", () => {
  test.each([
    ["a network coordinator", reseau, 200],
    ["an administrator", admin, 200],
    ["an adviser", conseiller, 403],
    ["a visitor", visitor, 401],
  ])("%s who adds, changes, withdraws, offers again is answered %3$i", async (_who, browser, status) => {
    const { code } = await added();
    const answers = [
      await add(browser),
      await change(browser, code, { better: "neutral" }),
      await act(browser, code, "withdraw"),
      await act(browser, code, "offer"),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([status, status, status, status]);
  });
});

describe("an indicator is refused", () => {
  test.each<[string, object, number, string]>([
    ["a rate that would be added up", { nature: "rate", unit: "percent" }, 400, "aggregation"],
    ["a count in euros", { unit: "euro" }, 400, "unit"],
    ["an unknown nature", { nature: "autre" }, 400, "nature"],
    ["a label in one language", { label: { fr: "Une langue" } }, 400, "label.en"],
    ["an empty label", { label: { fr: " ", en: "x" } }, 400, "label.fr"],
    ["a definition too long", { definition: { fr: "a".repeat(601), en: "a" } }, 400, "definition.fr"],
    ["the name of a shipped one", { label: { fr: "BUDGET", en: "Nothing like it" } }, 409, "label.fr"],
  ])("%s", async (_case, body, status, path) => {
    const answer = await add(reseau, body);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().errors.map((one: { path: string }) => one.path.replace(/^body\./, ""))).toContain(path);
  });

  test("with a code of its own making, or the name of one that was added", async () => {
    expect((await add(reseau, { code: "budget" })).statusCode).toBe(400);
    const { label } = await added();
    const again = await add(reseau, { label });
    expect([again.statusCode, again.json().code]).toEqual([409, "takenLabel"]);
  });
});

test("two of different names that make one code have codes of their own", async () => {
  const first = await added(words("Prêts – scooters"));
  const second = await added(words("Prêts, scooters"));
  expect([first.code, second.code]).toEqual(["local-prets-scooters", "local-prets-scooters-2"]);
});

test("words change; code, nature and unit do not, nor does what is shipped", async () => {
  const { code, label } = await added();
  const changed = await change(admin, code, { label: { ...label, fr: "Trajets à plusieurs" }, aggregation: "none" });
  expect(changed.json()).toMatchObject({ code, label: { fr: "Trajets à plusieurs" }, aggregation: "none" });
  for (const body of [{ unit: "euro" }, { nature: "rate" }, { code: "autre" }, { per: "year" }])
    expect((await change(admin, code, body)).statusCode).toBe(400);
  expect((await change(admin, code, { aggregation: "weighted-mean" })).statusCode).toBe(400);
  expect((await change(admin, "local-inconnu", { better: "up" })).statusCode).toBe(404);
  const shipped = await change(admin, "budget", { better: "up" });
  expect([shipped.statusCode, shipped.json().code]).toEqual([403, "shippedIndicator"]);
  expect((await act(admin, "budget", "withdraw")).statusCode).toBe(403);
});

test("a withdrawn indicator is offered no more, is never deleted, and is offered again when asked", async () => {
  const { code } = await added();
  expect((await act(reseau, code, "withdraw")).json().withdrawnAt).toMatch(/^20/);
  expect(await codes("?origin=network&limit=100")).not.toContain(code);
  expect(await codes("?origin=network&limit=100&withdrawn=true")).toContain(code);
  expect((await reseau.ask({ method: "DELETE", url: `/api/referential/${code}` })).statusCode).toBe(404);
  expect((await act(reseau, code, "offer")).json().withdrawnAt).toBeNull();
  expect(await codes("?origin=network&limit=100")).toContain(code);
});

describe("a figure of an added indicator", () => {
  const figure = (code: string, value: string) => ({
    body: [{ type: "paragraph", content: [{ type: "indicateur", attrs: { id: "f", indicator: code, value } }] }],
  });
  const read = async (page: string, headers = {}) =>
    (await conseiller.ask({ url: `/api/indicators?page=${page}`, headers })).json().items[0];

  test("is understood as its nature says, and has its label when it was given none", async () => {
    const { code } = await added({
      ...words("Attente d’un véhicule"),
      ...{ nature: "duration", unit: "week", aggregation: "none", better: "down" },
    });
    const { id } = await app.page(figure(code, "14 jours"));
    expect(await read(id)).toMatchObject({ unit: "week", low: 2, high: 2, label: "Attente d’un véhicule" });
    expect((await read(id, { "accept-language": "en" })).label).toBe("Attente d’un véhicule (en)");
    const page = await app.read(conseiller, id);
    expect(page.indicators).toMatchObject([{ label: "Attente d’un véhicule" }]);
    const wrong = await app.page(figure(code, "46 %"));
    expect(await read(wrong.id)).toMatchObject({ low: null, measure: { value: "46 %" } });
  });

  test("keeps its label when the indicator is renamed, then withdrawn", async () => {
    const { code, label } = await added();
    const { id } = await app.page(figure(code, "12"));
    await app.read(conseiller, id);
    await change(reseau, code, { label: { ...label, fr: "Nouveau nom d’essai" } });
    await act(reseau, code, "withdraw");
    expect((await read(id)).label).toBe("Nouveau nom d’essai");
    expect((await app.read(conseiller, id)).indicators[0]?.label).toBe("Nouveau nom d’essai");
  });
});
