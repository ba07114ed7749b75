import { endpoint } from "./endpoint.ts";
import type * as schemas from "./instance.schemas.ts";

/** Fails when the database does not answer. */
export const health = endpoint<typeof schemas.health>("GET", "/api/health");
export const readLegalPage = endpoint<typeof schemas.readLegalPage>("GET", "/api/legal/:name");
export const writeLegalPage = endpoint<typeof schemas.writeLegalPage>("PUT", "/api/legal/:name");
