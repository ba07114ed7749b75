import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measure as english } from "../strings/en/measure.ts";
import { measure as french } from "../strings/fr/measure.ts";
import { type Aggregate, aggregateMeasures } from "./aggregate.ts";
import type { RefusalReason } from "./aggregate-refusal.ts";
import { formatMeasure } from "./format-measure.ts";
import { type MeasureView, readMeasure } from "./measure.ts";

type Typed = Partial<Record<string, string>>;

/** Communes lie in their département, by the first two digits; everything lies in France. */
const contains = (wider: string, narrower: string) =>
  wider !== narrower && (wider === "FR" || (wider.length === 2 && narrower.length === 5 && narrower.startsWith(wider)));

const people: Typed = { indicator: "people-supported", period: "2017" };
const rate: Typed = { indicator: "return-to-employment-rate", period: "2017" };

/** Figures of as many disjoint territories, which differ by what is given. */
function figures(common: Typed, ...own: (string | Typed)[]): MeasureView[] {
  return own.map((typed, index) =>
    readMeasure({ territory: `${71 + index}`, ...common, ...(typeof typed === "string" ? { value: typed } : typed) }),
  );
}

const read = (typed: Typed) => readMeasure(typed);
const put = (measures: readonly MeasureView[]) => aggregateMeasures(measures, contains);

function said(aggregate: Aggregate): string | RefusalReason[] {
  if (!aggregate.ok) return aggregate.refusals.map(({ reason }) => reason);
  return formatMeasure(aggregate.value, "fr").replace(/[\u00a0\u202f]/g, " ");
}

describe("counts and amounts of disjoint territories are added", () => {
  test.each([
    [["10", "250 à 300"], "260–310"],
    [["11 526", "10"], "11 536"],
    [["≈ 50", "10"], "≈ 60"],
    [["≈ 50", "250 à 300"], "≈ 300–350"],
    [["près de 40", "10"], "près de 50"],
    [["près de 40", "≈ 10"], "≈ 50"],
    [["> 80", "10"], "> 90"],
    [["> 80", "≥ 10"], "> 90"],
    [["≥ 80", "250 à 300"], "≥ 330"],
    [["< 26", "250 à 300"], "< 326"],
    [["7 millions", "500 000"], "7 500 000"],
    [["0,1", "0,2"], "0,3"],
    [["+3", "-3", "+2"], "+2"],
    [["10 personnes", "20 personnes"], "30 personnes"],
    [["1 personne", "20 personnes"], "21"],
    [["10 personnes", "20"], "30"],
    [
      ["20 jeunes accompagnés par la plateforme", "5 jeunes accompagnés par la plateforme"],
      "25 jeunes accompagnés par la plateforme",
    ],
  ])("%j make « %s »", (values, sum) => {
    expect(said(put(figures(people, ...values)))).toBe(sum);
  });

  test.each([
    "€ de la région",
    "€ le tout",
    "€ du FSE",
    "€ à l’association",
    "€ de repas",
    "€ de services à la personne",
    "€ par an",
  ])("« 5 %s » is an amount, not a price", (unit) => {
    expect(said(put(figures({ indicator: "budget", period: "2017" }, `5 ${unit}`, `6 ${unit}`)))).toBe(`11 ${unit}`);
  });

  test("in the smaller scale, exactly", () => {
    expect(said(put(figures({ indicator: "budget", period: "2017" }, "6,8 M€", "400 k€", "1 €")))).toBe("7 200 001 €");
  });

  test("per year where one of them says so and the indicator is told per year", () => {
    const sum = put(figures({ indicator: "beneficiaries-per-year", period: "2017" }, "250 à 300 par an", "10"));
    expect(said(sum)).toBe("260–310 par an");
  });
});

describe("rates", () => {
  const parts = (value: string, numerator: string, denominator: string) => ({ value, numerator, denominator });

  test("are averaged by their denominators when all are known", () => {
    const mean = put(figures(rate, parts("50 %", "50", "100"), parts("10 %", "30", "300")));
    expect(mean).toMatchObject({ method: "weighted-mean", numerator: 80, denominator: 400 });
    expect(said(mean)).toBe("20 %");
  });

  test.each([
    ["≈ 90 %", "10", "100"],
    ["≈ 40 %", "45", "100"],
    ["près de 90 %", "10", "100"],
    ["près de 40 %", "41", "100"],
    ["près d'un tiers", "40", "100"],
  ])("say that « %s » is not %s among %s", (value, numerator, denominator) => {
    const mean = put(figures(rate, parts(value, numerator, denominator), parts("10 %", "30", "300")));
    expect(said(mean)).toEqual(["partsDisagree"]);
  });

  test.each([
    ["≈ 40 %", "38", "100"],
    ["≈ 40 %", "43", "100"],
    ["près de 40 %", "385", "1000"],
    ["près d'un tiers", "32", "100"],
    ["≈ 1 %", "2", "100"],
  ])("are averaged where « %s » is nearly %s among %s", (value, numerator, denominator) => {
    expect(put(figures(rate, parts(value, numerator, denominator), parts("10 %", "30", "300")))).toMatchObject({
      ok: true,
    });
  });

  test("say that their mean is rounded", () => {
    expect(said(put(figures(rate, parts("50 %", "1", "2"), parts("0 %", "0", "1"))))).toBe("≈ 33,3 %");
  });

  test.each<[string, Typed[], RefusalReason[]]>([
    ["without a denominator", [parts("50 %", "50", "100"), { value: "10 %" }], ["ratesWithoutDenominators"]],
    ["a fraction of an unknown whole", [{ value: "1/3" }, { value: "1/3" }], ["ratesWithoutDenominators"]],
    ["a range among points", [parts("50 %", "50", "100"), parts("10 à 15 %", "10", "100")], ["rangesWithPoints"]],
    ["a bound among points", [parts("50 %", "50", "100"), parts("> 10 %", "11", "100")], ["rangesWithPoints"]],
    [
      "a value that its calculation does not give",
      [parts("50 %", "50", "100"), parts("40 %", "1", "2")],
      ["partsDisagree"],
    ],
  ])("are not averaged: %s", (_case, own, reasons) => {
    expect(said(put(figures(rate, ...own)))).toEqual(reasons);
  });
});

describe("figures are not put together, and the reason is said", () => {
  const tenth = { numerator: "10", denominator: "100" };
  const refused: [RefusalReason, MeasureView[]][] = [
    ["nothing", []],
    ["notUnderstood", figures(people, "12", "11.526")],
    ["notUnderstood", figures(people, "12", "46 %")],
    ["noValue", figures(people, "12", "–")],
    ["noValue", figures(people, "")],
    ["qualitative", figures(people, "12", "beaucoup")],
    ["rank", figures({ ...people, indicator: "obstacle-rank" }, "2e", "1er")],
    ["ratio", figures({ ...people, indicator: "public-saving-per-euro" }, "1 € → 6 €", "1 € → 4 €")],
    ["frequency", figures({ ...people, indicator: "steering-frequency" }, "1 fois par an", "2 fois par an")],
    ["neverTogether", figures({ ...people, indicator: "delay" }, "3 jours", "2 jours")],
    ["definitionUnknown", figures({ label: "Garages", period: "2017" }, "3", "4")],
    ["perThing", figures(people, "10 par comité", "12")],
    ["perThing", figures(people, "3 vélos par agence", "4 vélos par agence")],
    [
      "perThing",
      figures({ indicator: "budget", period: "2017" }, "300 € d'aide par véhicule", "400 € d'aide par véhicule"),
    ],
    ["perThing", figures(people, "300 bénéficiaires par an et par conseiller", "12")],
    ["perThing", figures(people, "3 vélos chacun", "4 vélos chacun")],
    ["perThing", figures(people, "30 la séance", "40 la séance")],
    ...[
      "€/h",
      "€ de l'heure",
      "€ du kilomètre",
      "€ la séance",
      "€ à la séance",
      "€ le plein",
      "€ l'aller-retour",
      "€ pièce",
      "€ la pièce",
      "€ chacun",
      "€ chacune",
      "€ l'unité",
      "€ à l'unité",
      "€ unitaire",
      "€ au km",
      "€/jour",
      "€ par mois",
      "€ mensuels",
      "€ par tête",
      "€ HT l'unité",
      "€ (l'unité)",
      "€ (prix unitaire)",
      "€ du plein",
      "€ p. pers.",
      "€ jour",
    ].map((unit): [RefusalReason, MeasureView[]] => [
      "perThing",
      figures({ indicator: "budget", period: "2017" }, `50 ${unit}`, `60 ${unit}`),
    ]),
    ["average", figures(people, "30 en moyenne", "40 en moyenne")],
    ["average", figures(people, "30 en moy.", "40 en moy.")],
    ["average", figures(people, "30 moy.", "40 moy.")],
    ["average", figures(people, "30 (moy.)", "40 (moy.)")],
    ["average", figures(people, "30 méd.", "40 méd.")],
    ["changeOfRate", figures(rate, { ...tenth, value: "+10 %" }, { ...tenth, value: "+10 %" })],
    ["changeOfRate", figures(rate, { ...tenth, value: "10 %" }, { ...tenth, value: "10 % de hausse" })],
    ["changeOfRate", figures(rate, { ...tenth, value: "10 %" }, { ...tenth, value: "-10 %" })],
    ["notUnderstood", figures(people, "2017", "2018")],
    ["notUnderstood", figures(people, "10 km", "20 km")],
    ["notUnderstood", figures(people, "5 ETP", "5 ETP")],
    ["notUnderstood", figures(people, "3 points", "4 points")],
    ...["departements-covered", "regions-covered", "employment-areas-covered"].map(
      (indicator): [RefusalReason, MeasureView[]] => ["neverTogether", figures({ ...people, indicator }, "1", "1")],
    ),
    ...["prescribers", "network-members", "publics-reached"].map((indicator): [RefusalReason, MeasureView[]] => [
      "neverTogether",
      figures({ ...people, indicator }, "40", "60"),
    ]),
    ["average", figures(people, "300 par an en moyenne", "40 par an")],
    ["otherThings", figures(people, "10 personnes", "5 couples")],
    ["otherThings", figures(people, "10 personnes", "20 jeunes")],
    ["otherThings", figures(people, "10", "5 couples")],
    ["otherThings", figures({ indicator: "full-time-equivalents", period: "2017" }, "2 mi-temps", "2,5 ETP")],
    ["otherThings", figures({ indicator: "full-time-equivalents", period: "2017" }, "2 mi-temps", "3")],
    ["otherThings", figures({ indicator: "budget", period: "2017" }, "100 € HT", "100 € TTC")],
    ["otherThings", figures({ indicator: "budget", period: "2017" }, "100 € HT", "100 €")],
    ["otherThings", figures(rate, "1/3 de jeunes", "1/3 de seniors")],
    [
      "otherIndicators",
      figures({ period: "2017" }, { indicator: "cars", value: "3" }, { indicator: "bicycles", value: "3" }),
    ],
    ["otherUnits", figures(people, "12 par an", "12 par mois")],
    ["periodUnknown", figures({ ...people, period: "" }, "12", "13")],
    ["periodUnknown", figures({ ...people, period: "à ce jour" }, "12", "13")],
    ["periodUnknown", figures({ ...people, period: "depuis 2017" }, "12", { value: "13", period: "2017 à ce jour" })],
    ["periodUnknown", figures({ ...people, period: "à partir du 1er mars 2026" }, "12", "13")],
    ["otherPeriods", figures(people, "12", { value: "13", period: "2018" })],
    ["otherPeriods", figures(people, "12", { value: "13", period: "2017–2018" })],
    ["territoryUnknown", figures(people, "12", { value: "13", territory: "" })],
    ["overlappingTerritories", figures(people, "12", { value: "13", territory: "71223" })],
    ["overlappingTerritories", figures(people, "12", { value: "13", territory: "FR" })],
    ["overlappingTerritories", figures(people, "12", { value: "13", territory: "71" })],
    ["otherScopes", figures(people, "12", { value: "13", scope: "jeunes" })],
    ["ratesWithoutDenominators", figures(rate, "46 %", "50 %")],
    ["oppositeBounds", figures(people, "> 80", "< 26")],
    ["boundsWithApproximations", figures(people, "> 80", "≈ 26")],
    ["boundsWithApproximations", figures(people, "< 80", "près de 26")],
    ["changesWithLevels", figures(people, "+12", "300")],
    ["tooLarge", figures(people, "999 999 999 999 999", "1")],
  ];

  test.each(refused)("%s", (reason, measures) => {
    expect(said(put(measures))).toContain(reason);
  });

  test("what is counted up to the same day is added, wherever it began", () => {
    expect(said(put(figures({ ...people, period: "à ce jour (12/03/2020)" }, "12", "13")))).toBe("25");
  });

  test("communes are added: each lies in one territory alone", () => {
    const communes = { ...people, indicator: "communes-covered" };
    expect(said(put(figures(communes, "132 communes", "20 communes")))).toBe("152 communes");
  });

  test("every reason is shown here or with the rates, and has a sentence in both languages", () => {
    const shown = new Set([...refused.map(([reason]) => reason), "rangesWithPoints", "partsDisagree"]);
    expect([...shown].sort()).toEqual(Object.keys(french.refusal).sort());
    for (const sentence of [...Object.values(french.refusal), ...Object.values(english.refusal)]) {
      expect(sentence).toMatch(/^.{15,}\.$/);
    }
  });

  test("all reasons together, each with the figures that it is about", () => {
    const measures = figures(people, "12", { value: "11.526", period: "2018" }, { value: "3", territory: "71223" });
    expect(put(measures)).toEqual({
      ok: false,
      refusals: [
        { reason: "notUnderstood", message: "measure.refusal.notUnderstood", measures: [1] },
        { reason: "otherPeriods", message: "measure.refusal.otherPeriods", measures: [0, 1, 2] },
        { reason: "overlappingTerritories", message: "measure.refusal.overlappingTerritories", measures: [0, 2] },
      ],
    });
  });

  test("nothing is lost by writing a period in another way, or a scope in another case", () => {
    const own = [
      { value: "1", scope: "Jeunes" },
      { value: "2", period: "janvier 2017 – décembre 2017", scope: "jeunes" },
    ];
    expect(said(put(figures(people, ...own)))).toBe("3");
  });
});

describe("an aggregate", () => {
  const number = fc
    // Above two thousand some numbers alone are rather years.
    .tuple(fc.nat({ max: 1900 }), fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }))
    .map(([whole, hundredths]) =>
      hundredths === undefined ? `${whole}` : `${whole},${`${hundredths}`.padStart(2, "0")}`,
    );
  const scale = fc.constantFrom("", " milliers", " millions");
  const interval = fc.oneof(
    fc.tuple(number, scale).map((parts) => parts.join("")),
    fc.tuple(fc.nat({ max: 900 }), fc.integer({ min: 1, max: 9 })).map(([low, width]) => `${low} à ${low + width}`),
    fc.tuple(fc.constantFrom("≈ ", "près de ", ""), number).map((parts) => parts.join("")),
  );
  const anything = fc.oneof(
    interval,
    fc.constantFrom("> 80", "< 26", "≥ 3", "46 %", "2e", "excellent", "", "2,5,1", "+12"),
  );
  const measure = fc.record({
    indicator: fc.constantFrom("people-supported", "people-supported", "budget", "return-to-employment-rate", ""),
    value: anything,
    period: fc.constantFrom("2017", "2017", "2018", ""),
    territory: fc.constantFrom("71", "72", "73", "74", "71223", "FR", ""),
    scope: fc.constantFrom("", "", "jeunes"),
    numerator: fc.constantFrom("", "46"),
    denominator: fc.constantFrom("", "100"),
  });
  const reasons = (aggregate: Aggregate) =>
    aggregate.ok ? aggregate : aggregate.refusals.map(({ reason }) => reason).sort();

  test("does not depend on the order of the figures", () => {
    const shuffled = fc
      .array(measure, { maxLength: 6 })
      .chain((typed) => fc.tuple(fc.constant(typed), fc.shuffledSubarray(typed, { minLength: typed.length })));
    fc.assert(
      fc.property(shuffled, ([typed, other]) => {
        expect(reasons(put(other.map(read)))).toEqual(reasons(put(typed.map(read))));
      }),
      { numRuns: 500, seed: 11526 },
    );
  });

  test("does not depend on the order of what is added", () => {
    const shuffled = fc
      .array(interval, { minLength: 2, maxLength: 6 })
      .chain((typed) => fc.tuple(fc.constant(typed), fc.shuffledSubarray(typed, { minLength: typed.length })));
    fc.assert(
      fc.property(shuffled, ([typed, other]) => {
        const sum = put(figures(people, ...typed));
        expect(sum.ok).toBe(true);
        expect(put(figures(people, ...other))).toEqual(sum);
      }),
      { numRuns: 500, seed: 11526 },
    );
  });

  test("is never of different things, of means nor of what holds for one thing of many", () => {
    const things = ["", " personnes", " couples", " jeunes", " € HT", " € TTC", " €"];
    const suffixes = [
      "",
      "",
      " par agence",
      " en moyenne",
      " d’aide par véhicule",
      " par an",
      " accompagnés par la plateforme",
    ];
    const figure = fc
      .tuple(fc.integer({ min: 2, max: 99 }), fc.constantFrom(...things), fc.constantFrom(...suffixes))
      .map(([number, thing, suffix]) => ({ value: `${number}${thing}${suffix}`, kind: `${thing}${suffix}` }));
    const together = fc.tuple(
      fc.constantFrom("people-supported", "budget"),
      fc.array(figure, { minLength: 2, maxLength: 4 }),
    );
    fc.assert(
      fc.property(together, ([indicator, typed]) => {
        const sum = put(figures({ indicator, period: "2017" }, ...typed.map(({ value }) => value)));
        if (!sum.ok) return;
        // A number alone counts what the indicator does: people.
        const kinds = new Set(
          typed.map(({ kind }) => (indicator === "budget" ? kind : kind.replace(/^ personnes/, ""))),
        );
        expect([...kinds]).toHaveLength(1);
        expect([...kinds].join()).not.toMatch(/par (?:agence|véhicule)|moyenne/);
      }),
      { numRuns: 500, seed: 11526 },
    );
  });

  test("of one figure is that figure, whatever it is", () => {
    fc.assert(
      fc.property(measure, (typed) => {
        const view = readMeasure(typed);
        const alone = put([view]);
        if (view.value === null || view.value.kind === "none" || view.errors.value) expect(alone.ok).toBe(false);
        else expect(alone).toMatchObject({ ok: true, value: view.value });
      }),
      { numRuns: 300, seed: 11526 },
    );
  });

  test("of intervals is the same however they are grouped", () => {
    const sumOf = (...values: string[]) => {
      const sum = put(figures(people, ...values));
      if (!sum.ok) throw new Error(JSON.stringify(sum.refusals));
      return sum.value;
    };
    const again = (...values: string[]) => formatMeasure(sumOf(...values), "fr");
    fc.assert(
      fc.property(interval, interval, interval, (a, b, c) => {
        expect(sumOf(again(a, b), c)).toEqual(sumOf(a, b, c));
        expect(sumOf(a, again(b, c))).toEqual(sumOf(a, b, c));
      }),
      { numRuns: 500, seed: 11526 },
    );
  });

  test("is never a number beside a refusal, nor a refusal without a reason", () => {
    fc.assert(
      fc.property(fc.array(measure, { maxLength: 5 }), (typed) => {
        const aggregate = put(typed.map(read));
        if (aggregate.ok) expect(typed.every(({ value }) => value !== "" && value !== "2,5,1")).toBe(true);
        else expect(aggregate.refusals.length).toBeGreaterThan(0);
        expect("value" in aggregate && "refusals" in aggregate).toBe(false);
      }),
      { numRuns: 500, seed: 11526 },
    );
  });
});
