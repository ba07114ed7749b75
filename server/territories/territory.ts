import type { TerritoryPlace } from "@passerelles/shared/territories/containment.ts";
import type { TerritoryLevel } from "@passerelles/shared/territories/territory-code.ts";

/** One territory as an edition of the official division describes it. */
export interface Territory extends TerritoryPlace {
  level: TerritoryLevel;
  name: string;
  /** Municipal population, or null where no census figure exists. */
  population: number | null;
  ancestors: string[];
  postalCodes: string[];
  formerNames: string[];
  formerCodes: string[];
  /** False when the official division no longer has it and names nothing that took its place. */
  current: boolean;
}
