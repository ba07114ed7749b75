import { endpoint } from "./endpoint.ts";
import type * as schemas from "./search.schemas.ts";

/** Finds pages by words, without regard to accents or case; the last word may be unfinished. */
export const search = endpoint<typeof schemas.search>("GET", "/api/search");
