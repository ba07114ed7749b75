import { endpoint } from "./endpoint.ts";
import type * as schemas from "./indicators.schemas.ts";

export const listIndicators = endpoint<typeof schemas.listIndicators>("GET", "/api/indicators");
