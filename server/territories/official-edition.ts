import { countryCode } from "@passerelles/shared/territories/territory-code.ts";
import { formerCommunes } from "./former-communes.ts";
import { formerDepartement, formerRegion } from "./former-names.ts";
import type { OfficialCommune, OfficialFiles } from "./official-files.ts";
import type { Territory } from "./territory.ts";

const countryName = "France";

/**
 * Every territory of an edition, widest first.
 *
 * Populations of what is wider than a commune are sums over its communes, the only figures of one and the same census:
 * the package has none for régions and départements, and its figures for EPCI are of an earlier census than its
 * communes'. The country's counts the collectivités d'outre-mer. A collectivité d'outre-mer, which the package lists as
 * région and as département, is kept once, at the level of départements.
 *
 * @throws when a commune names a parent that the edition does not have.
 */
export function territoriesOfEdition(files: OfficialFiles): Territory[] {
  const epciOf = new Map(files.epci.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code] as const)));
  const communeFiles = files.communes.filter((commune) => commune.type === "commune-actuelle");
  const formerOf = formerCommunes(files.communes);

  const place = (commune: OfficialCommune, communeCode: string) => {
    const epci = epciOf.get(communeCode);
    return [...departementAncestors(commune), commune.departement, ...(epci === undefined ? [] : [epci])];
  };
  const communes = communeFiles.map((commune) => {
    const { population = null, codesPostaux: postalCodes = [] } = commune;
    const known = { population, postalCodes, ...formerOf(commune) };
    return territory("commune", commune.code, commune.nom, place(commune, commune.code), known);
  });
  const arrondissements = files.communes.flatMap((part) => {
    if (part.type !== "arrondissement-municipal" || part.commune === undefined) return [];
    const ancestors = [...place(part, part.commune), part.commune];
    const { population = null, codesPostaux: postalCodes = [] } = part;
    return [territory("arrondissement", part.code, part.nom, ancestors, { population, postalCodes })];
  });

  const sums = sumsByAncestor(communes);
  const wide = (
    level: Territory["level"],
    code: string,
    name: string,
    ancestors: string[],
    former: Partial<Territory> = {},
  ) => territory(level, code, name, ancestors, { population: sums.get(code) ?? null, ...former });
  const communeByCode = new Map(communes.map((commune) => [commune.code, commune]));
  const departements = files.departements.map((d) =>
    wide("departement", d.code, d.nom, departementAncestors(d), formerDepartement(d.code)),
  );
  const regions = files.regions
    .filter((region) => region.zone !== "com")
    .map(({ code, nom }) => wide("region", regionCode(code), nom, [countryCode], formerRegion(regionCode(code))));
  const epci = files.epci.map((epci) => {
    const members = epci.membres.flatMap((member) => communeByCode.get(member.code) ?? []);
    const around = members.flatMap((member) => member.ancestors).filter((code) => code !== epci.code);
    return wide("epci", epci.code, epci.nom, [...new Set(around)].sort(widestFirst));
  });

  const all = [wide("pays", countryCode, countryName, []), ...regions, ...departements, ...epci, ...communes];
  requireParents([...all, ...arrondissements]);
  return [...all, ...arrondissements];
}

function territory(
  level: Territory["level"],
  code: string,
  name: string,
  ancestors: string[],
  more: Partial<Territory>,
): Territory {
  return {
    ...{ code, level, name, ancestors },
    ...{ population: null, postalCodes: [], formerNames: [], formerCodes: [], current: true },
    ...more,
  };
}

function regionCode(official: string): string {
  return `R${official}`;
}

function departementAncestors(place: { region: string; zone: OfficialCommune["zone"] }): string[] {
  return place.zone === "com" ? [countryCode] : [countryCode, regionCode(place.region)];
}

function sumsByAncestor(communes: readonly Territory[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { ancestors, population } of communes) {
    if (population === null) continue;
    for (const code of ancestors) sums.set(code, (sums.get(code) ?? 0) + population);
  }
  return sums;
}

/** Orders the codes around an EPCI: the country, then régions, then départements. */
function widestFirst(a: string, b: string): number {
  const rank = (code: string) => (code === countryCode ? 0 : code.startsWith("R") ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function requireParents(territories: readonly Territory[]): void {
  const known = new Set(territories.map(({ code }) => code));
  for (const { code, ancestors } of territories) {
    const missing = ancestors.find((ancestor) => !known.has(ancestor));
    if (missing !== undefined) throw new Error(`The official division places ${code} in ${missing}, which it lacks.`);
  }
}
