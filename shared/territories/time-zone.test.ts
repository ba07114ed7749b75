import { expect, test } from "vitest";
import { timeZoneName, timeZoneOf, timeZoneOfPlaces } from "./time-zone.ts";

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

const place = (code: string) => ({ code, ancestors: [] });

test.each([
  [[], "Europe/Paris", false],
  [["75"], "Europe/Paris", false],
  [["91223", "62041"], "Europe/Paris", false],
  [["75", "974"], "Europe/Paris", true],
  [["974", "75"], "Indian/Reunion", true],
  [["974"], "Indian/Reunion", true],
  [["987", "974"], "Pacific/Tahiti", true],
])("what takes place in %j has the hour of the first, told when it could be taken for another", (codes, zone, told) => {
  expect(timeZoneOfPlaces(codes.map(place))).toEqual({ timeZone: zone, told });
});

test("every zone has a name in both languages", () => {
  for (const code of ["75", "971", "972", "973", "974", "975", "976", "977", "978", "984", "986", "987", "988"]) {
    expect(timeZoneName(timeZoneOf(code), "fr")).toMatch(/^heure d/);
    expect(timeZoneName(timeZoneOf(code), "en")).toMatch(/ time$/);
  }
});
