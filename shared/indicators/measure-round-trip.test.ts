import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeMeasure } from "./describe-measure.ts";
import { formatMeasure } from "./format-measure.ts";
import { measureValue } from "./measure-value.arbitrary.ts";
import { parseMeasure } from "./parse-measure.ts";

const PIECES = (
  "1|2|6|12|46|250|300|1 000|0,5|2.50|11.526|%|€|k€|M€| |  |\u202f|à|a|et|de |d'|entre |sur|/|-|–|→|->| pour |pour cent|environ |≈|<|>=|" +
  "plus de |près d'|et plus|minimum|un|une|le |la |tiers|moitié|centaine|millions|mille|mois|ans|j|h|fois|par an|/an|par |ETP|" +
  "communes|jeunes|CO2|ETP|x|chaque |tous les |deux|trois|vingt-cinq|cent|et demi|heure|n° |les |min.|max|± |+ de |- de |15 000|d’euros|(environ)|en 2017|km|’|1/2|h30|e|er|ème|nd|«|»|½|k|M|(|)|.|,|+|−"
).split("|");

const typedLikeAMeasure = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", " ")), { maxLength: 10 })
  .map((pieces) => pieces.flat().join(""));

describe("a measure value", () => {
  test("reads back from its French text as the same value, whatever its form", () => {
    fc.assert(
      fc.property(measureValue, (value) => {
        expect(parseMeasure(formatMeasure(value, "fr"))).toEqual({ ok: true, value });
      }),
      { numRuns: 1500, seed: 11526 },
    );
  });

  test("is never changed by writing down what was understood of any typed text", () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: typedLikeAMeasure }, fc.string({ unit: "binary" })), (typed) => {
        const first = parseMeasure(typed);
        if (!first.ok) return;
        expect(parseMeasure(formatMeasure(first.value, "fr"))).toEqual(first);
      }),
      { numRuns: 8000, seed: 11526 },
    );
  });

  test("is read, or refused with a sentence, from any text at all, and then written in both languages", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
        const reading = parseMeasure(typed);
        if (!reading.ok) {
          expect(reading.message).toMatch(/^measure\.error\.\w+$/);
          return;
        }
        expect(typeof formatMeasure(reading.value, "en")).toBe("string");
        expect(describeMeasure(reading.value, "fr").key).toMatch(/^measure\.understood\.\w+$/);
      }),
      { numRuns: 1500, seed: 11526 },
    );
  });
});
