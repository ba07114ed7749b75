import type { Territory } from "./territory.ts";

/** What the table becomes when an edition follows another. */
export interface Succession {
  /** Every row that the table then has. */
  rows: Territory[];
  /** Codes whose rows leave the table: each has become a former code of the row that took it in. */
  replaced: string[];
}

/**
 * Carries what earlier editions knew over to the next one, so that no code in use becomes unknown: the code and name of
 * a commune that was taken in go to the one that took it, an old name stays with its territory, and what ended without
 * a known successor is kept, no longer current.
 */
export function succeed(previous: readonly Territory[], next: readonly Territory[]): Succession {
  const rows = new Map(next.map((row) => [row.code, { ...row }]));
  const takerOf = new Map([...rows.values()].flatMap((row) => row.formerCodes.map((code) => [code, row] as const)));
  const ended: Territory[] = [];
  const replaced: string[] = [];
  for (const old of previous) {
    const same = rows.get(old.code);
    const heir = same ?? takerOf.get(old.code);
    if (heir === undefined) {
      ended.push({ ...old, current: false });
      continue;
    }
    if (same === undefined) replaced.push(old.code);
    heir.formerNames = added(heir.formerNames, [old.name, ...old.formerNames], (name) => name !== heir.name);
    heir.formerCodes = added(heir.formerCodes, [old.code, ...old.formerCodes], (code) => !rows.has(code));
  }
  return { rows: [...rows.values(), ...ended], replaced };
}

function added(known: readonly string[], more: readonly string[], wanted: (text: string) => boolean): string[] {
  return [...new Set([...known, ...more.filter(wanted)])];
}
