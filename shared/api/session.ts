import { endpoint } from "./endpoint.ts";
import type * as schemas from "./session.schemas.ts";

/** Signs in; the session's cookie comes with the answer. */
export const openSession = endpoint<typeof schemas.openSession>("POST", "/api/session");
export const readSession = endpoint<typeof schemas.readSession>("GET", "/api/session");
/** Signs out here, or from every browser with `?everywhere=true`. */
export const closeSession = endpoint<typeof schemas.closeSession>("DELETE", "/api/session");
