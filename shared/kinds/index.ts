import { aide } from "./aide.ts";
import { annuaire } from "./annuaire.ts";
import { atelier } from "./atelier.ts";
import type { Kind } from "./define-kind.ts";
import { fichePratique } from "./fiche-pratique.ts";
import { structure } from "./structure.ts";
import { territoire } from "./territoire.ts";

/** The kinds of page, in the order of the interface. Adding a kind is one file and one line here. */
export const kinds: readonly Kind[] = [fichePratique, territoire, structure, aide, annuaire, atelier];

/** The kind with this name among `registry`, or undefined. */
export function findKind(name: string, registry: readonly Kind[] = kinds): Kind | undefined {
  return registry.find((kind) => kind.name === name);
}
