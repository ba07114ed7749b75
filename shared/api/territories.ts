import { endpoint } from "./endpoint.ts";
import type * as schemas from "./territories.schemas.ts";

/** Finds territories by the start of any word of their names, of today or before, by postal code, or by code; best first. */
export const findTerritories = endpoint<typeof schemas.findTerritories>("GET", "/api/territories");

/** One territory, by its code or by one that a commune had before it was taken in. */
export const readTerritory = endpoint<typeof schemas.readTerritory>("GET", "/api/territories/:code");
