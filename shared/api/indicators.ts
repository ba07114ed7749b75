import { endpoint } from "./endpoint.ts";
import type * as schemas from "./indicators.schemas.ts";

export const listIndicators = endpoint<typeof schemas.listIndicators>("GET", "/api/indicators");
export const downloadIndicators = endpoint<typeof schemas.downloadIndicators>("GET", "/api/indicators.csv");
export const aggregateIndicators = endpoint<typeof schemas.aggregateIndicators>("GET", "/api/indicators/aggregate");
