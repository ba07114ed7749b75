import { describe, expect, test } from "vitest";
import { succeed } from "./succession.ts";
import type { Territory } from "./territory.ts";

function commune(code: string, name: string, more: Partial<Territory> = {}): Territory {
  return {
    ...{ code, name, level: "commune", population: 10, ancestors: ["FR"], postalCodes: [] },
    ...{ formerNames: [], formerCodes: [], current: true },
    ...more,
  };
}

describe("one edition after another", () => {
  test("the first one is taken as it is", () => {
    expect(succeed([], [commune("01001", "Ici")])).toEqual({ rows: [commune("01001", "Ici")], replaced: [] });
  });

  test("a commune that was taken in leaves its name and code to the one that took it, with what it had itself", () => {
    const before = [commune("01001", "Grande"), commune("01002", "Petite", { formerNames: ["Minuscule"] })];
    const after = [commune("01001", "Grande", { formerCodes: ["01002"] })];
    const { rows, replaced } = succeed(before, after);
    expect(rows).toEqual([
      commune("01001", "Grande", { formerNames: ["Petite", "Minuscule"], formerCodes: ["01002"] }),
    ]);
    expect(replaced).toEqual(["01002"]);
  });

  test("a renamed commune keeps its old name", () => {
    const { rows } = succeed([commune("01001", "Vieille")], [commune("01001", "Neuve")]);
    expect(rows).toEqual([commune("01001", "Neuve", { formerNames: ["Vieille"] })]);
  });

  test("former codes outlive an edition that no longer lists them, and leave when the commune is founded again", () => {
    const before = [commune("01001", "Grande", { formerCodes: ["01002", "01003"] })];
    const { rows } = succeed(before, [commune("01001", "Grande"), commune("01002", "Petite")]);
    expect(rows).toEqual([commune("01001", "Grande", { formerCodes: ["01003"] }), commune("01002", "Petite")]);
  });

  test("what ended without a successor is kept, no longer current, and comes back when an edition has it again", () => {
    const ended = succeed([commune("01001", "Ici")], []);
    expect(ended).toEqual({ rows: [commune("01001", "Ici", { current: false })], replaced: [] });
    expect(succeed(ended.rows, [commune("01001", "Ici")]).rows).toEqual([commune("01001", "Ici")]);
  });

  test("the edition given is left as it was", () => {
    const next = [commune("01001", "Neuve")];
    succeed([commune("01001", "Vieille")], next);
    expect(next).toEqual([commune("01001", "Neuve")]);
  });
});
