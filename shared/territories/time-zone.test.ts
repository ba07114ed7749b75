import { expect, test } from "vitest";
import { timeZoneOf } from "./time-zone.ts";

test.each([
  ["91223", [], "Europe/Paris"],
  ["FR", [], "Europe/Paris"],
  ["R11", [], "Europe/Paris"],
  ["974", [], "Indian/Reunion"],
  ["R04", [], "Indian/Reunion"],
  ["97411", ["FR", "R04", "974"], "Indian/Reunion"],
  ["98818", [], "Pacific/Noumea"],
  // An EPCI's SIREN may begin like an overseas code: only what it lies in tells.
  ["974000000", [], "Europe/Paris"],
  ["249740119", ["FR", "R04", "974"], "Indian/Reunion"],
])("%s in %j has the hour of its place", (code, ancestors, zone) => {
  expect(timeZoneOf(code, ancestors)).toBe(zone);
});

test("every zone is one that the platform knows", () => {
  for (const code of ["971", "972", "973", "974", "975", "976", "977", "978", "984", "986", "987", "988"])
    expect(() => new Intl.DateTimeFormat("fr", { timeZone: timeZoneOf(code) })).not.toThrow();
});
