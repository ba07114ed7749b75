import type { ListedFigure } from "@passerelles/shared/api/indicators.schemas.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { type KnownFigure, knownFigures } from "@passerelles/shared/indicators/known-figures.sample.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import { findIndicator } from "@passerelles/shared/indicators/referential.ts";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { type FakeClient, openPage } from "../support/fake-client.ts";
import { HttpVisitor } from "../support/http-visitor.ts";
import { type RunningApp, startRunningApp } from "../support/running-app.ts";

let app: RunningApp;
let visitor: HttpVisitor;
let read: ReadonlyMap<string, ListedFigure>;
const anchor = ({ number }: KnownFigure) => `figure-${number}`;
const sourceUrl = "https://example.org/document";
const quote = "les mots exacts,\u00a0« tels quels »";

/** Puts a figure in the page, then fills its form: each field by itself, as the form writes it. */
function enter({ doc }: FakeClient, figure: KnownFigure): void {
  const element = new Y.XmlElement("indicateur");
  doc.transact(() => {
    const { body } = pageDocument(doc);
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [element]);
    body.insert(body.length, [paragraph]);
    element.setAttribute("id", anchor(figure));
  });
  const { indicator, typed, period, territory, scope, source } = figure;
  const label = `Chiffre ${figure.number}`;
  const fields = { indicator, label, value: typed, period: period[0], territory, scope, source, sourceUrl, quote };
  for (const [name, text] of Object.entries(fields)) if (text !== "") element.setAttribute(name, text);
}

/** The unit that a value is told in; that of its indicator where it has none. */
function unitOf(value: MeasureValue, indicator: string): string | null {
  if (value.kind === "number" || value.kind === "range") return value.unit.base;
  if (value.kind === "fraction") return "percent";
  return findIndicator(indicator)?.unit ?? null;
}

beforeAll(async () => {
  app = await startRunningApp();
  visitor = new HttpVisitor(app.address);
  await visitor.demonstrate("conseiller");
  const page = await visitor.createSheet("Cinquante-quatre chiffres");
  const client = openPage(Number(new URL(app.address).port), page, visitor.token);
  await client.synced();
  for (const figure of knownFigures) enter(client, figure);
  await client.allSaved();
  client.leave();
  read = await vi.waitUntil(
    async () => {
      const { items } = await visitor.read<{ items: ListedFigure[] }>(`/api/indicators?page=${page}&limit=100`);
      return items.length === knownFigures.length && new Map(items.map((item) => [item.blockId, item]));
    },
    { timeout: 60_000, interval: 50 },
  );
});
afterAll(() => app.close());

test.each(knownFigures)("figure $number, typed « $typed » in a live page, is read back whole", (figure) => {
  const { value, period, territory, indicator } = figure;
  const found = read.get(anchor(figure));
  expect(found).toMatchObject({
    ...{ indicator, low: figure.low, high: figure.high, unit: unitOf(value, indicator) },
    qualifier: "qualifier" in value ? value.qualifier : null,
    ...{ periodFrom: period[1], periodTo: period[2], scope: figure.scope, source: figure.source, sourceUrl, quote },
    measure: { label: `Chiffre ${figure.number}` },
    page: { kind: "fiche-pratique", title: "Cinquante-quatre chiffres" },
  });
  expect(found?.value).toEqual(value);
  expect(found?.territory?.code ?? "").toBe(territory);
  expect(found?.measure.value ?? "").toBe(figure.typed);
  expect(found?.measure.period ?? "").toBe(period[0]);
  expect(found?.page.url.endsWith(`#${anchor(figure)}`)).toBe(true);
});

test("the table tells the same of each, and nothing twice", async () => {
  const answer = await visitor.ask("/api/indicators.csv");
  const table = await answer.text();
  for (const figure of knownFigures) {
    expect(table.split(`,${anchor(figure)},${figure.indicator},Chiffre ${figure.number},`)).toHaveLength(2);
  }
});
