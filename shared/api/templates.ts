import { endpoint } from "./endpoint.ts";
import type * as schemas from "./templates.schemas.ts";

export const listTemplates = endpoint<typeof schemas.listTemplates>("GET", "/api/templates");
/** A template is written, put in the trash and restored as a page is, under `/api/pages/:id`. */
export const createTemplate = endpoint<typeof schemas.createTemplate>("POST", "/api/templates");
