import { expect, test } from "vitest";
import { blocks } from "../blocks/index.ts";
import { MEASURE_ATTRIBUTES } from "../indicators/measure.ts";
import { needsVerification } from "../indicators/needs-verification.ts";
import { parseMeasure } from "../indicators/parse-measure.ts";
import { bodyMeasures } from "./block-measures.ts";
import type { BodyNode } from "./body-node.ts";

const body = (...content: BodyNode[]): BodyNode => ({ type: "doc", content });
/** A fleet of bicycles, with what is told of its figures. */
const fleet = (attrs: Record<string, string>, values: Record<string, unknown> = attrs): BodyNode => ({
  ...{ type: "flotte", attrs: { id: "f", ...attrs }, values },
  rows: [{ id: "r", columns: { type: "velo", nombre: "3" } }],
});
const isToVerify = (node: BodyNode) =>
  bodyMeasures(body(node)).map(({ attributes }) => {
    const reading = parseMeasure(attributes.value ?? "");
    return needsVerification({ attributes, value: reading.ok ? reading.value : null }, "2026-11-20");
  });

test("what a block says of all its figures is said of each, as a measure calls it", () => {
  const origin = { period: "2024", territory: "91", source: "Bilan", verifiedOn: "2026-11-12" };
  expect(bodyMeasures(body(fleet(origin)))).toMatchObject([
    { blockId: "f", block: "flotte", rowId: "r", attributes: { ...origin, value: "3" }, indicator: "bicycles" },
  ]);
  for (const { name, fields = {}, measures } of blocks) {
    if (measures === undefined) continue;
    const told = Object.keys(fields).filter((field) => (MEASURE_ATTRIBUTES as readonly string[]).includes(field));
    const [first] = measures({
      attributes: { ...Object.fromEntries(told.map((field) => [field, field])), value: "1", total: "1" },
      rows: [{ id: "r", columns: { nombre: "1" } }],
    });
    for (const field of told) expect([name, first?.attributes]).toMatchObject([name, { [field]: field }]);
  }
});

test("a funder that gives over another period says its own", () => {
  const rows = [
    { id: "a", columns: { nom: "État", montant: "3 k€", periode: "2020–2021" } },
    { id: "b", columns: { nom: "Région", montant: "2 k€", periode: " " } },
  ];
  const measures = bodyMeasures(body({ type: "financement", attrs: { id: "m", period: "2024" }, rows }));
  expect(measures.map(({ attributes }) => attributes.period)).toEqual(["2020–2021", "2024"]);
});

test("figures of a block are to be verified as all are, by the day as it was understood", () => {
  const sourced = { source: "Bilan" };
  expect(isToVerify(fleet({}))).toEqual([true]);
  expect(isToVerify(fleet(sourced))).toEqual([true]);
  expect(isToVerify(fleet({ ...sourced, verifiedOn: "2026-11-12" }))).toEqual([false]);
  expect(isToVerify(fleet({ ...sourced, verifiedOn: "2025-11-12" }))).toEqual([true]);
  expect(isToVerify(fleet({ ...sourced, verifiedOn: "12/11/2026" }, { verifiedOn: "2026-11-12" }))).toEqual([false]);
  expect(isToVerify(fleet({ ...sourced, verifiedOn: "hier" }))).toEqual([true]);
});
