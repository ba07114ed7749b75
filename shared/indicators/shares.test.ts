import { expect, test } from "vitest";
import { readScalar } from "../kinds/read-field.ts";
import { type Part, sharesOf } from "./shares.ts";

const label = { fr: "", en: "" };
/** As a block's projection understands it. */
function understood(typed: string): unknown {
  const reading = readScalar({ type: "measure", label }, typed);
  return reading.ok ? (reading.value ?? undefined) : typed;
}
const parts = (...typed: string[]): Part[] => typed.map((text) => ({ value: understood(text), period: undefined }));
const percents = (given: readonly Part[], whole?: string) => {
  const found = sharesOf(given, whole === undefined ? undefined : understood(whole));
  return found.ok ? found.shares.map((share) => share && Math.round(share.percent * 10) / 10) : found.reason;
};

test("percentages and fractions are shares as they are, and what is left is told", () => {
  expect(percents(parts("1/3", "un tiers", "1/3"))).toEqual([33.3, 33.3, 33.3]);
  expect(sharesOf(parts("80 %", "15 %"), undefined)).toMatchObject({ ok: true, from: "shares", rest: 5 });
  expect(sharesOf(parts("80 %"), undefined)).toMatchObject({ ok: true, rest: 20 });
  expect(percents(parts("80 %", ""))).toEqual([80, null]);
});

test("amounts of one currency are compared to the whole, or to their sum where there is none", () => {
  expect(percents(parts("100 k€", "300 000 €"), "0,8 M€")).toEqual([12.5, 37.5]);
  expect(percents(parts("100 k€", "300 000 €"))).toEqual([25, 75]);
  expect(sharesOf(parts("100 k€", "300 k€"), understood("400 k€"))).toMatchObject({ from: "amounts", rest: 0 });
  expect(percents(parts("100 k€ par an", "300 k€ par an"))).toEqual([25, 75]);
});

test("a range is never reduced to its middle: its least is its share, and the rest is nobody's", () => {
  expect(sharesOf(parts("60 à 70 %", "30 à 40 %"), undefined)).toMatchObject({
    shares: [{ percent: 60 }, { percent: 30 }],
    rest: 10,
  });
});

test("people are counted where that is what is asked, and never compared to money", () => {
  expect(sharesOf(parts("120", "60"), understood("240"), "count")).toMatchObject({
    from: "amounts",
    shares: [{ percent: 50 }, { percent: 25 }],
    rest: 25,
  });
  expect(sharesOf(parts("120", "60 €"), understood("240"), "count")).toEqual({ ok: false, reason: "mixed" });
  expect(sharesOf(parts("120", "60"), understood("240"))).toEqual({ ok: false, reason: "mixed" });
});

test("an approximation stays one", () => {
  expect(sharesOf(parts("≈ 40 %", "60 %"), undefined)).toMatchObject({
    shares: [{ isAbout: true }, { isAbout: false }],
  });
  expect(sharesOf(parts("environ 100 k€", "300 k€"), undefined)).toMatchObject({
    shares: [{ isAbout: true }, { isAbout: true }],
  });
});

test.each([
  ["mixed", ["80 %", "400 k€"], undefined],
  ["mixed", ["400 k€", "400 k$"], undefined],
  ["mixed", ["100 k€ par an", "300 k€"], undefined],
  ["mixed", ["100 k€", "300 k€"], "400 k€ par an"],
  ["mixed", ["excellent", "40 %"], undefined],
  ["mixed", ["2,5,1", "40 %"], undefined],
  ["mixed", ["+12 %", "40 %"], undefined],
  ["bounds", ["plus de 80 %", "10 %"], undefined],
  ["bounds", ["100 à 200 k€", "300 k€"], undefined],
  ["bounds", ["100 k€", "300 k€"], "plus de 400 k€"],
  ["missing", ["100 k€", "300 k€", ""], undefined],
  ["more", ["80 %", "40 %"], undefined],
  ["more", ["300 k€", "300 k€"], "400 k€"],
  ["few", ["100 k€"], undefined],
  ["few", ["", ""], "400 k€"],
] as const)("nothing false is told (%s): %s of %s", (reason, typed, whole) => {
  expect(percents(parts(...typed), whole)).toBe(reason);
});

test("shares of different periods are not those of one whole", () => {
  const [one, two] = parts("80 %", "20 %");
  expect(percents([{ ...one, period: "2017" } as Part, { ...two, period: "2018" } as Part])).toBe("periods");
  expect(percents([{ ...one, period: "2017" } as Part, { ...two, period: "2017" } as Part])).toEqual([80, 20]);
});

test("percentages that were rounded may add up to a little more than the whole", () => {
  expect(sharesOf(parts("33,4 %", "33,4 %", "33,4 %"), undefined)).toMatchObject({ ok: true, rest: 0 });
});
