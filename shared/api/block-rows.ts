import type * as schemas from "./block-rows.schemas.ts";
import { endpoint } from "./endpoint.ts";

export const listBlockRows = endpoint<typeof schemas.listBlockRows>("GET", "/api/block-rows");
