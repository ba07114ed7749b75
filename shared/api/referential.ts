import { endpoint } from "./endpoint.ts";
import type * as schemas from "./referential.schemas.ts";

export const listReferential = endpoint<typeof schemas.listReferential>("GET", "/api/referential");
export const addIndicator = endpoint<typeof schemas.addIndicator>("POST", "/api/referential");
export const changeIndicator = endpoint<typeof schemas.changeIndicator>("PATCH", "/api/referential/:code");
/** An indicator is never deleted: documents hold its code. */
export const withdrawIndicator = endpoint<typeof schemas.withdrawIndicator>("POST", "/api/referential/:code/withdraw");
export const offerIndicatorAgain = endpoint<typeof schemas.offerIndicatorAgain>("POST", "/api/referential/:code/offer");
