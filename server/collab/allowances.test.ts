import { expect, test } from "vitest";
import { Allowances } from "./allowances.ts";

const limit = { burst: 10, perSecond: 0.001, longest: 1000 };

test("all sockets of a person have one allowance, whatever the page, and nobody else has it", () => {
  const allowances = new Allowances(limit);
  allowances.of({ person: "anna", page: "one" }).spend(20);
  expect(allowances.of({ person: "anna", page: "another" }).wait).toBeGreaterThan(0);
  expect(allowances.of({ person: "bruno", page: "one" }).wait).toBe(0);
  expect(allowances.of({ address: "anna" }).wait).toBe(0);
});

test("what somebody has spent is not forgotten before they have it again", () => {
  const allowances = new Allowances(limit);
  const [rested, tired] = [allowances.of({ person: "anna", page: "" }), allowances.of({ person: "bruno", page: "" })];
  tired.spend(1);
  allowances.tidy();
  expect(allowances.of({ person: "anna", page: "" })).not.toBe(rested);
  expect(allowances.of({ person: "bruno", page: "" })).toBe(tired);
});
