import { loadTerritories } from "@passerelles/server/territories/load.ts";
import type { ListedFigure } from "@passerelles/shared/api/indicators.schemas.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import { needsVerification } from "@passerelles/shared/indicators/needs-verification.ts";
import { aide } from "@passerelles/shared/kinds/aide.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { afterAll, describe, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";
import { password } from "../support/test-app.ts";

const app = await startPagesApp();
afterAll(app.close);
await loadTerritories(app.database.db);
const lecteur = await app.signedIn("lecteur");
const owner = app.browser();
await owner.signIn(app.author.email, password);

const figures = (...attrs: Record<string, string>[]) => [
  { type: "paragraph", content: attrs.map((attributes) => ({ type: "indicateur", attrs: attributes })) },
];
/** The day this many days ago. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const whole = {
  ...{ id: "whole", indicator: "return-to-employment-rate", label: "Retour, « emploi »", value: "≈ 46 %" },
  ...{ period: "2017", territory: "91223", scope: "Jeunes accompagnés", source: "Rapport d’activité, p. 12" },
  ...{ sourceUrl: "https://example.org/rapport", method: "questionnaire", verifiedOn: daysAgo(30) },
  ...{ quote: "près de la moitié,\nselon le rapport", numerator: "46", denominator: "100" },
};
const sheet = await app.page({
  title: "Bilan, et suites",
  body: figures(
    whole,
    { id: "essonne", value: "12", territory: "91", period: "2018–2022", scope: "tout public" },
    { id: "region", value: "13", territory: "R11", period: "depuis 2021" },
    { id: "country", value: "14", territory: "FR", period: "à ce jour" },
    { id: "elsewhere", value: "15", territory: "77", period: "–", scope: "JEUNES" },
    { id: "formula", label: "=cmd|calc", value: "-5 %", source: "@source", period: "2017" },
  ),
});
const dated = (id: string, days: number) => ({
  ...{ id, label: "garages", value: "3", source: "Enquête", verifiedOn: daysAgo(days) },
});
await app.page({
  ...{ kind: aide, title: "Une aide", visibility: "public" },
  body: figures(dated("fresh", 100), dated("older", 250), { id: "undated", value: "4", source: "Enquête" }),
});
const practice = await app.page({
  ...{ kind: fichePratique, title: "Une pratique", visibility: "public" },
  body: figures(
    dated("recent", 250),
    dated("old", 400),
    dated("to-come", -10),
    { id: "unsourced", value: "5", source: " \u00a0", verifiedOn: daysAgo(1) },
    { id: "linked", value: "5", sourceUrl: "https://example.org", verifiedOn: daysAgo(1) },
    { id: "criterion", value: "–" },
    { id: "empty", value: "" },
  ),
});
await app.page({ title: "Privé", visibility: "prive", body: figures({ ...whole, id: "hidden" }) });

async function list(query: string, browser: Browser = lecteur): Promise<ListedFigure[]> {
  const found: ListedFigure[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const answer = await browser.ask({ url: `/api/indicators?${query}${next && `&after=${next}`}` });
    expect(answer.statusCode).toBe(200);
    found.push(...answer.json().items);
    next = answer.json().next;
  }
  return found;
}
const ids = async (query: string, browser?: Browser) =>
  (await list(query, browser)).map(({ blockId }) => blockId).sort();
const table = async (query: string, browser: Browser = lecteur) => browser.ask({ url: `/api/indicators.csv?${query}` });

describe("figures are filtered", () => {
  test.each<[string, string[]]>([
    ["territory=91", ["essonne", "whole"]],
    ["territory=91&within=false", ["essonne"]],
    ["territory=91&containing=true", ["country", "essonne", "region", "whole"]],
    ["territory=91&within=false&containing=true", ["country", "essonne", "region"]],
    ["territory=91223&containing=true", ["country", "essonne", "region", "whole"]],
    ["territory=FR", ["country", "elsewhere", "essonne", "region", "whole"]],
    ["scope=jeunes", ["elsewhere", "whole"]],
    ["scope=ACCOMPAGNES&territory=91", ["whole"]],
    ["scope=100%25", []],
    ["indicator=return-to-employment-rate", ["whole"]],
    [`page=${sheet.id}&from=2017&to=2017`, ["formula", "whole"]],
    [`page=${sheet.id}&from=2018`, ["essonne", "region"]],
    [`page=${sheet.id}&to=2018-01-01`, ["essonne", "formula", "whole"]],
    [`page=${sheet.id}&to=2017-12`, ["formula", "whole"]],
    [`page=${sheet.id}&from=2022-12-31&to=2023`, ["essonne", "region"]],
    ["kind=aide", ["fresh", "older", "undated"]],
  ])("%s", async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test.each([
    "within=peut-être",
    "from=hier",
    "from=2017-13",
    "to=2017-02-30",
    "toVerify=2",
    "format=xls",
    "limit=101",
  ])("%s is refused", async (query) => {
    expect((await lecteur.ask({ url: `/api/indicators?${query}` })).statusCode).toBe(400);
  });
});

test("a figure carries everything that was said of it", async () => {
  const [figure] = await list("indicator=return-to-employment-rate");
  expect(figure).toMatchObject({
    ...{ blockId: "whole", label: whole.label, qualifier: "approx", low: 46, high: 46, unit: "percent" },
    ...{ numerator: 46, denominator: 100, periodFrom: "2017-01-01", periodTo: "2017-12-31", toVerify: false },
    ...{ scope: whole.scope, source: whole.source, sourceUrl: whole.sourceUrl, method: whole.method },
    ...{ verifiedOn: whole.verifiedOn, quote: whole.quote, territory: { code: "91223", name: "Étampes" } },
    value: { kind: "number", qualifier: "approx", decimal: "46" },
    measure: { value: "≈ 46 %", period: "2017", numerator: "46", denominator: "100" },
    page: { id: sheet.id, title: "Bilan, et suites", kind: "fiche-pratique", url: `/pages/${sheet.slug}#whole` },
  });
});

describe("figures to verify", () => {
  test("are those without source or date, or too old for their kind of page", async () => {
    expect(await ids("toVerify=true&kind=aide")).toEqual(["older", "undated"]);
    expect(await ids("toVerify=false&kind=aide")).toEqual(["fresh"]);
    expect(await ids(`toVerify=true&page=${practice.id}`)).toEqual(["old", "to-come", "unsourced"]);
    expect(await ids(`toVerify=false&page=${practice.id}`)).toEqual(["criterion", "empty", "linked", "recent"]);
  });

  test("are the same for the list as for the page that is read", async () => {
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date());
    for (const { measure, value, page, toVerify } of await list("")) {
      const months = page.kind === "aide" ? aide.verifyAfterMonths : undefined;
      const read = { attributes: measure, value: value as MeasureValue | null };
      expect([measure, toVerify]).toEqual([measure, needsVerification(read, today, months)]);
    }
  });

  test("are listed for whoever keeps their pages, piece by piece, and to nobody else", async () => {
    const mine = await ids("toVerify=true&owner=me&limit=2", owner);
    expect(mine).toEqual(await ids("toVerify=true", owner));
    expect(mine).toEqual(expect.arrayContaining(["older", "undated", "old", "unsourced", "essonne"]));
    expect(await ids("toVerify=true&owner=me")).toEqual([]);
    expect(await ids("toVerify=true&owner=me", app.browser())).toEqual([]);
  });
});

describe("figures as a table", () => {
  test("hold a line for each figure, with all that it says, for spreadsheets", async () => {
    const answer = await table("indicator=return-to-employment-rate");
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.headers["content-disposition"]).toContain("attachment");
    const [head = "", line = "", ...rest] = answer.body.split("\r\n");
    expect(head.startsWith("\ufeffpage,kind,url,page_id,anchor,indicator,label,value,")).toBe(true);
    expect(head.split(",")).toHaveLength(30);
    expect(line.startsWith('"Bilan, et suites",fiche-pratique,http')).toBe(true);
    expect(line).toContain(`/pages/${sheet.slug}#whole,${sheet.id},whole,return-to-employment-rate,`);
    expect(line).toContain(
      ',"Retour, « emploi »",≈ 46 %,number,approx,46,46,percent,,46,100,2017,2017-01-01,2017-12-31,',
    );
    expect(line).toContain(`,91223,Étampes,Jeunes accompagnés,"Rapport d’activité, p. 12",${whole.sourceUrl},`);
    const end = `,questionnaire,${whole.verifiedOn},false,"près de la moitié,\nselon le rapport",indicateur,`;
    expect(line.endsWith(end)).toBe(true);
    expect(rest).toEqual([""]);
  });

  test("run nothing in a spreadsheet, and keep negative numbers", async () => {
    const { body } = await table(`page=${sheet.id}&from=2017&to=2017`);
    const line = body.split("\r\n").find((one) => one.includes("formula"));
    expect(line).toContain(",'=cmd|calc,'-5 %,number,exact,-5,-5,percent,");
    expect(line).toContain(",'@source,");
  });

  test("hold what the asker may read, filtered as the list is, and no more", async () => {
    const anchors = async (query: string, browser?: Browser) =>
      (await table(query, browser)).body
        .split("\r\n")
        .slice(1, -1)
        .map((line) => /,[0-9a-f-]{36},([\w-]+),/.exec(line)?.[1])
        .sort();
    expect(await anchors("toVerify=true&kind=aide")).toEqual(["older", "undated"]);
    expect(await anchors("")).toEqual(await ids(""));
    expect(await anchors("", app.browser())).toEqual(await ids("", app.browser()));
    expect(await anchors("", app.browser())).not.toContain("whole");
    expect(await anchors("", owner)).toContain("hidden");
    expect((await table("limit=10")).statusCode).toBe(400);
  });

  test("is read in pieces to the end, and refused beyond what a spreadsheet holds", async () => {
    const { id } = await app.page({ title: "Beaucoup", visibility: "prive" });
    const fill = (count: number) =>
      app.query(
        `INSERT INTO page_indicators (page_id, block_id, position, indicator, label, measure)
         SELECT $1, 'b' || n, n, '', 'x', '{"value": "1"}' FROM generate_series(1, $2::int) AS n ON CONFLICT DO NOTHING`,
        id,
        count,
      );
    await fill(1201);
    expect((await table(`page=${id}`, owner)).body.split("\r\n")).toHaveLength(1203);
    await fill(50_001);
    const refused = await table(`page=${id}`, owner);
    expect([refused.statusCode, refused.json().code]).toEqual([400, "tooManyRows"]);
    await app.query("DELETE FROM page_indicators WHERE page_id = $1 AND position = 50001", id);
    expect((await table(`page=${id}`, owner)).body.split("\r\n")).toHaveLength(50_002);
  });
});
