import type { OfficialCommune } from "./official-files.ts";
import type { Territory } from "./territory.ts";

/**
 * Says, for each commune of an edition, the names and codes of what it took in. Names are known only of delegated and
 * associated communes, codes of all. No code is given that is a commune's today, nor one to two communes.
 */
export function formerCommunes(
  communes: readonly OfficialCommune[],
): (commune: OfficialCommune) => Pick<Territory, "formerNames" | "formerCodes"> {
  const current = new Set(communes.filter(({ type }) => type === "commune-actuelle").map(({ code }) => code));
  const parts = communes.filter(({ type }) => type === "commune-deleguee" || type === "commune-associee");
  const partsOf = Map.groupBy(parts, (part) => part.chefLieu);
  const wholeOf = new Map(parts.map((part) => [part.code, part.chefLieu]));
  return ({ code: own, nom, anciensCodes = [] }) => {
    const takenIn = partsOf.get(own) ?? [];
    // What a commune took in may since be part of another one (Lamarche-en-Woëvre): where it is now counts.
    const stillHere = anciensCodes.filter((code) => (wholeOf.get(code) ?? own) === own);
    const codes = new Set([...stillHere, ...takenIn.map((part) => part.code)]);
    const names = new Set(takenIn.map((part) => part.nom));
    return {
      formerNames: [...names].filter((name) => name !== nom),
      formerCodes: [...codes].filter((code) => !current.has(code)),
    };
  };
}
