import { COVERAGE_INDICATORS } from "./entries/coverage.ts";
import { FLEET_INDICATORS } from "./entries/fleet.ts";
import { MEANS_INDICATORS } from "./entries/means.ts";
import { NETWORK_INDICATORS } from "./entries/network.ts";
import { PEOPLE_INDICATORS } from "./entries/people.ts";
import { RESULT_INDICATORS } from "./entries/results.ts";
import { TIME_INDICATORS } from "./entries/time.ts";
import type { IndicatorEntry } from "./indicator-entry.ts";

/** The indicators of mobility and insertion, in the order they are offered. */
export const INDICATORS: readonly IndicatorEntry[] = [
  ...RESULT_INDICATORS,
  ...PEOPLE_INDICATORS,
  ...NETWORK_INDICATORS,
  ...COVERAGE_INDICATORS,
  ...MEANS_INDICATORS,
  ...FLEET_INDICATORS,
  ...TIME_INDICATORS,
];
