import { expect, test } from "vitest";
import { Ledger } from "./ledger.ts";

const page = "page";

/** A ledger in which one token is saved, one only asked for, and one deleted and that saved. */
function filled(): Ledger {
  const ledger = new Ledger();
  ledger.save(ledger.put("t0n1e", page));
  ledger.put("t0n2e", page);
  ledger.save(ledger.put("t0n3e", page));
  const deletion = ledger.remove("t0n3e", page);
  if (deletion !== null) ledger.save(deletion);
  return ledger;
}

test.each([
  ["all is there", "t0n1e t0n2e", []],
  ["what nobody said to be saved is not there", "t0n1e", []],
  ["what was saved is not there", "t0n2e", ["log: t0n1e is lost"]],
  ["what was saved stands there twice", "t0n1e t0n1e", ["log: t0n1e stands there 2 times"]],
  ["what was deleted is back", "t0n1e t0n3e", ["log: t0n3e is back, though deleted"]],
  ["what nobody has put is there", "t0n1e t9n1e", ["log: t9n1e, which nobody put"]],
])("when %s, that is said", (_what, text, problems) => {
  const ledger = filled();
  ledger.check(page, text, "log");
  expect(ledger.problems).toEqual(problems);
});

test("what somebody has put aside may be there or not, and nobody has said that it is saved", () => {
  const ledger = new Ledger();
  const act = ledger.put("t0n1e", page);
  ledger.setAside(act);
  ledger.save(act);
  for (const text of ["", "t0n1e"]) ledger.check(page, text, "log");
  expect(ledger.problems).toEqual([]);
  expect(ledger.counts).toMatchObject({ put: 1, saved: 0, aside: 1 });
});
