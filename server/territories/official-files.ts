import { readFile } from "node:fs/promises";

/**
 * The npm package that carries the official division: Code officiel géographique and populations (Insee), EPCI (DGCL),
 * postal codes (La Poste), Licence Ouverte 2.0. It has no entry point that could be imported: its files are read.
 */
const source = "@etalab/decoupage-administratif";

export interface OfficialRegion {
  code: string;
  nom: string;
  /** `com` marks a collectivité d'outre-mer, listed once more among the départements. */
  zone: "metro" | "drom" | "com";
}

export interface OfficialDepartement extends OfficialRegion {
  region: string;
}

export interface OfficialEpci {
  code: string;
  nom: string;
  membres: readonly { code: string }[];
}

/** A commune, a delegated or associated one (`chefLieu`: the commune it is part of), or a municipal arrondissement (of `commune`). */
export interface OfficialCommune {
  code: string;
  nom: string;
  type: "commune-actuelle" | "commune-deleguee" | "commune-associee" | "arrondissement-municipal";
  departement: string;
  region: string;
  zone: OfficialRegion["zone"];
  population?: number;
  codesPostaux?: string[];
  anciensCodes?: string[];
  chefLieu?: string;
  commune?: string;
}

export interface OfficialFiles {
  regions: OfficialRegion[];
  departements: OfficialDepartement[];
  epci: OfficialEpci[];
  communes: OfficialCommune[];
}

/** Reads the files of the installed edition, 13 MB of JSON. */
export async function readOfficialFiles(): Promise<OfficialFiles> {
  const [regions, departements, epci, communes] = await Promise.all([
    readJson<OfficialRegion[]>("data/regions.json"),
    readJson<OfficialDepartement[]>("data/departements.json"),
    readJson<OfficialEpci[]>("data/epci.json"),
    readJson<OfficialCommune[]>("data/communes.json"),
  ]);
  return { regions, departements, epci, communes };
}

/** The name of the installed edition: the package and its version (6.0.0 is the division of 2026). */
export async function installedSource(): Promise<string> {
  const { version } = await readJson<{ version: string }>("package.json");
  return `${source}@${version}`;
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(new URL(import.meta.resolve(`${source}/${path}`)), "utf8"));
}
