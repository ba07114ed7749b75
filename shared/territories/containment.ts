import type { TerritoryLevel } from "./territory-code.ts";
import { countryCode, levelOfCode } from "./territory-code.ts";

/**
 * Where a territory lies. `ancestors` holds the code of every territory that it lies in, widest first, itself excluded.
 *
 * An EPCI may reach into several départements and régions (Redon: 35, 44, 56): it lies in each one where it has a
 * commune. So containment is written out on each row, never derived along a chain: a commune of the Morbihan in that
 * EPCI lies in the EPCI and in its own département, not in the other two.
 */
export interface TerritoryPlace {
  code: string;
  ancestors: readonly string[];
}

/** The codes of the territories that this one lies in, widest first; of one level when asked (several for some EPCI). */
export function ancestorsOf(territory: TerritoryPlace, level?: TerritoryLevel): string[] {
  return territory.ancestors.filter((code) => level === undefined || levelOfCode(code) === level);
}

/**
 * The nearest territories that this one lies in, all of one level: a commune's EPCI, or its département when it has no
 * EPCI; an EPCI's départements. Following them down from the country reaches every territory.
 */
export function parentsOf(territory: TerritoryPlace): string[] {
  const nearest = territory.ancestors.at(-1);
  return nearest === undefined ? [] : ancestorsOf(territory, levelOfCode(nearest) ?? undefined);
}

/** Whether `inner` is `outer`, or lies in it: what applies in `outer` then concerns `inner`. */
export function contains(outer: TerritoryPlace, inner: TerritoryPlace): boolean {
  return outer.code === inner.code || outer.code === countryCode || inner.ancestors.includes(outer.code);
}

/** Whether what applies in one of them concerns the other: one contains the other, whichever it is. */
export function overlaps(a: TerritoryPlace, b: TerritoryPlace): boolean {
  return contains(a, b) || contains(b, a);
}
