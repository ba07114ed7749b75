import type { sortOrders } from "@passerelles/shared/api/pages.schemas.ts";

/** What a list is narrowed and ordered by, as its address says it. */
export interface ListFilters {
  q?: string;
  territory?: string;
  /** `field:term`. */
  term?: string;
  sort?: (typeof sortOrders)[number];
}
