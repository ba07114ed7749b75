import type { sortOrders } from "@passerelles/shared/api/pages.schemas.ts";

/** The orders of a list; those of the API, whose own list stands beside validators that the interface does not load. */
export const sortNames = ["changed", "created", "title"] as const satisfies typeof sortOrders;
